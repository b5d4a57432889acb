"""Hand-written pages: conduct rules, service flows, symptom wizards."""

from typing import ClassVar

from generator.model.base import Part
from generator.model.decision import Question
from generator.model.entry import Entry
from generator.model.markers import Plain, Prose
from generator.model.scalars import Name
from generator.model.step import Steps


class Chapter(Part):
    """One section of a page."""

    id: Name
    title: Plain
    body: Prose | None = None
    steps: Steps = ()


class Page(Entry):
    """A page of prose, steps and, where it helps, a decision tree."""

    kind: ClassVar[str] = "page"

    group: Plain | None = None
    body: Prose | None = None
    decisions: tuple[Question, ...] = ()
    sections: tuple[Chapter, ...] = ()
