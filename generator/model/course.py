"""Courses: the same entries, taught."""

from typing import ClassVar

from generator.model.base import Model, Part
from generator.model.drill import Drill
from generator.model.entry import Entry
from generator.model.markers import EntryRef, Plain, Prose, RoleRef
from generator.model.scalars import DurationField, Name


class Session(Part):
    """One lesson; `entries` are what it teaches."""

    id: Name | None = None
    title: Plain
    duration: DurationField | None = None
    method: Plain | None = None
    content: Prose | None = None
    entries: tuple[EntryRef, ...] = ()


class Exercise(Part):
    """Something the learners do themselves."""

    title: Plain
    task: Prose
    solution: Prose | None = None
    entries: tuple[EntryRef, ...] = ()


class Choice(Model):
    """One possible answer to a quiz question."""

    text: Plain
    correct: bool = False


class Quiz(Part):
    """A question with choices, or an open one with a model answer."""

    ask: Prose
    choices: tuple[Choice, ...] = ()
    answer: Prose | None = None
    why: Prose | None = None
    entry: EntryRef | None = None


class Course(Entry):
    """A course for one group of learners."""

    kind: ClassVar[str] = "course"

    learners: Prose
    objectives: tuple[Prose, ...] = ()
    duration: DurationField | None = None
    place: Prose | None = None
    trainer: RoleRef | None = None
    sessions: tuple[Session, ...] = ()
    exercises: tuple[Exercise, ...] = ()
    questions: tuple[Quiz, ...] = ()
    drill: Drill | None = None
    terms: tuple[Prose, ...] = ()
