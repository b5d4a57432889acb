"""Decision trees: questions whose every answer leads on, to an entry, or to a person."""

from generator.model.base import Part
from generator.model.markers import Plain, Prose, QuestionRef, RoleRef
from generator.model.scalars import Name


class Answer(Part):
    """One answer; exactly one of `goto` and `escalate` says where it leads."""

    when: Plain
    goto: QuestionRef | None = None
    escalate: RoleRef | None = None
    note: Prose | None = None


class Question(Part):
    """One question of a tree; the first one is where the tree starts."""

    id: Name
    ask: Plain
    how: Prose | None = None
    answers: tuple[Answer, ...]
