"""Steps of an entry as steps on paper: the danger stands before the command that it is about."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from generator.model.fault import Fault
from generator.model.playbook import Playbook
from generator.model.step import Step as ModelStep
from generator.model.step import Steps as ModelSteps
from generator.prose import Blank, Code, Image, Paragraph, Run, Runs, Span
from generator.render.print.blocks import Block, Callout, Fact, Facts, Step, Steps, Tone
from generator.render.print.numbering import Numbering, Stepped, numbering
from generator.render.print.scope import PaperScope
from generator.render.site.anchors import goto

E = TypeVar("E", bound=Stepped)
E_co = TypeVar("E_co", bound=Stepped, covariant=True)


@dataclass(frozen=True, slots=True)
class Book(Generic[E_co]):
    """What every section of an entry with steps needs to know.

    Attributes:
        here: the view of the knowledge base.
        entry: the entry.
        numbers: the names of its steps.
    """

    here: PaperScope
    entry: E_co
    numbers: Numbering

    def steps(self, group: str, steps: ModelSteps, first: int = 1) -> Iterator[Steps]:
        """The steps of a group as a table, nothing if there are none; `first` is their number."""
        if steps:
            letter = self.numbers.letters[group]
            items = (self._step(step, f"{letter}{n}") for n, step in enumerate(steps, first))
            titles = ("number", "do", "time", "initials")
            yield Steps(tuple(items), tuple(self.here.p(f"steps.{key}") for key in titles))

    def goto(self, target: str) -> Iterator[Run]:
        """Where to go on: a step by its number and first words, another entry by its title."""
        found = goto(self.here, self.entry, target)
        label = self.numbers.labels.get(target)
        if label is None:
            yield Span(self.here.p("also-see"))
            yield Span(found.title, strong=True, link=found.address)
        else:
            address = f"#{self.here.anchor(target)}"
            yield Span(self.here.p("goto", label=label), strong=True, link=address)
            yield Span(found.title, link=address)

    def _step(self, step: ModelStep, number: str) -> Step:
        here = self.here
        return Step(
            number=number,
            blocks=tuple(self._blocks(step)),
            anchor=here.anchor(step.id) if step.id else "",
            role=here.role(step.role).title if step.role else "",
            within=here.t("step.within", time=here.duration(step.within)) if step.within else "",
            mark=here.part_mark(step).strip(),
        )

    def _blocks(self, step: ModelStep) -> Iterator[Block]:
        here = self.here
        yield from here.blocks(step.do)
        if step.warning:
            yield Callout(Tone.WARNING, here.t("step.warning"), here.blocks(step.warning))
        if step.danger:
            blocks = (*here.blocks(step.danger), Paragraph(self._read_back()))
            yield Callout(Tone.DANGER, here.t("step.danger"), blocks)
        for command in step.run:
            yield Code(command.rstrip("\n"))
        if step.image:
            yield Paragraph((Image(step.image, here.plain(step.do)),))
        if facts := tuple(self._outcomes(step)):
            yield Facts(facts)

    def _read_back(self) -> Runs:
        here = self.here
        colon = here.p("colon")
        speaker, listener = here.p("read-back.speaker"), here.p("read-back.listener")
        return (Span(f"{speaker}{colon}"), Blank(), Span(f" {listener}{colon}"), Blank())

    def _outcomes(self, step: ModelStep) -> Iterator[Fact]:
        here = self.here
        if step.expect:
            yield Fact(here.t("step.expect"), here.blocks(step.expect))
        if step.if_ or step.goto:
            label = here.t("step.if") if step.if_ else here.t("step.then")
            seen = here.blocks(step.if_) if step.if_ else ()
            way = (Paragraph(tuple(self.goto(step.goto))),) if step.goto else ()
            yield Fact(label, (*seen, *way))
        if step.rollback:
            yield Fact(here.t("step.rollback"), here.blocks(step.rollback))


Runbook: TypeAlias = Book[Fault | Playbook]
"""The book of what is done when something has gone wrong."""


def book_of(here: PaperScope, entry: E) -> Book[E]:
    """The book of an entry."""
    return Book(here, entry, numbering(entry, here.texts))
