"""An emergency in few words: what is done at once, who is called, where to stop."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.model.contact import Contact
from generator.model.escalation import Rung
from generator.model.playbook import Playbook, Stage
from generator.model.step import Step as ModelStep
from generator.prose import Break, Code, Marker, Paragraph, Runs, Span, Table
from generator.render.print.blocks import Block, Callout, Heading, Step, Steps, Tone
from generator.render.print.brief import Budget, brief, shortened
from generator.render.print.escalation import after
from generator.render.print.making import bullets, joined, line
from generator.render.print.people import phones, reach, roles_of
from generator.render.print.scope import PaperScope
from generator.render.print.steps import book_of
from generator.render.site.lookups import ladder_for, service_of
from generator.render.site.urgent import hotlines

DO: Final = 90
"""Most characters of one thing to do."""

ITEM: Final = 60
"""Most characters of one line of a list."""

COMMANDS: Final = 120
"""Most characters of the commands of one step."""


class Emergency:
    """A playbook on a sheet of limited room; what is asked for first is served first.

    Args:
        here: the view of the playbook.
        entry: the playbook.
        room: characters that there is room for.
    """

    def __init__(self, here: PaperScope, entry: Playbook, room: int) -> None:
        self.here = here
        self.entry = entry
        self.book = book_of(here, entry)
        self.budget = Budget(room)

    def immediate(self) -> Iterator[Block]:
        """What is done at once, in a frame; the steps have the names that they have in full."""
        group, steps = self._first_steps()
        if steps:
            letter = self.book.numbers.letters[group]
            made = (self._step(step, f"{letter}{n}") for n, step in enumerate(steps, 1))
            kept, left = self.budget.first(made)
            head = (self.here.p("steps.number"), self.here.p("steps.do"))
            blocks = (Steps(kept, head), *self._left_out("left-steps", left))
            yield Callout(Tone.IMMEDIATE, self.here.p("sections.immediate"), blocks)

    def calls(self) -> Iterator[Block]:
        """Whom to call: the hotlines, then the roles of the playbook."""
        here = self.here
        rows: list[tuple[Runs, ...]] = [
            ((Span(contact.title, strong=True),), tuple(joined(phones(here, contact), Break())))
            for contact in hotlines(here.base)
            if isinstance(contact, Contact)
        ]
        rows += [((Span(here.role(r).title, strong=True),), reach(here, r)) for r in self._roles()]
        yield from self._table("calls", rows, (2, 3))

    def stops(self) -> Iterator[Block]:
        """What cannot be undone, beyond what is done at once: read back first."""
        kept, left = self.budget.first(self._dangers())
        if kept or left:
            lines = (*bullets(kept), *self._left_out("left-items", left))
            yield Callout(Tone.DANGER, self.here.p("sections.stop"), lines)

    def clock(self) -> Iterator[Block]:
        """After how long who is told."""
        rows = [
            ((Span(after(self.here, rung), strong=True),), self._told(rung))
            for rung in self.ladder()
        ]
        yield from self._table("clock", rows, (2, 5))

    def triggers(self) -> Iterator[Block]:
        """When this is the right playbook."""
        yield from self._list("triggers", self.entry.triggers, Marker.BULLET)

    def elsewhere(self) -> Iterator[Block]:
        """When another playbook is the right one."""
        here = self.here
        arrow = Span(f" {here.p('also-see')}")
        ways = (
            (*self._brief(item.when), arrow, *here.entry_runs(item.goto))
            for item in self.entry.elsewhere
        )
        kept, left = self.budget.first(ways)
        if kept or left:
            lines = (*bullets(kept), *self._left_out("left-items", left))
            yield Callout(Tone.NOTE, here.p("sections.elsewhere"), lines)

    def recovery(self) -> Iterator[Block]:
        """What must be true at the end, to be ticked off."""
        yield from self._list("recovery", self.entry.recovery, Marker.BOX)

    def ladder(self) -> Sequence[Rung]:
        """The rungs of the playbook, or of the policy that holds for it."""
        entry = self.entry
        return entry.escalation or ladder_for(service_of(self.here, entry), entry.severity)

    def _told(self, rung: Rung) -> Runs:
        names = Span(self.here.roles(rung.to))
        if not rung.action:
            return (names,)
        return (names, Break(), *self._brief(rung.action))

    def _first_steps(self) -> tuple[str, Sequence[ModelStep]]:
        if self.entry.immediate:
            return "/immediate", self.entry.immediate
        for phase in self.entry.phases:
            if phase.steps and phase.stage is not Stage.PREPARATION:
                return phase.id, phase.steps
        return "", ()

    def _roles(self) -> tuple[str, ...]:
        told = (role for rung in self.ladder() for role in rung.to)
        duties = (duty.role for duty in self.entry.roles)
        return tuple(dict.fromkeys((*duties, *told, *roles_of(self.entry))))

    def _step(self, step: ModelStep, number: str) -> Step:
        here = self.here
        words, is_all = brief(here, step.do, DO)
        blocks: list[Block] = []
        if step.danger:
            danger, is_danger_all = brief(here, step.danger, DO)
            is_all = is_all and is_danger_all
            blocks.append(Callout(Tone.DANGER, here.label("Step", "danger"), (Paragraph(danger),)))
        if sum(map(len, step.run)) <= COMMANDS:
            blocks += [Code(command.rstrip("\n")) for command in step.run]
        else:
            is_all = False
        is_all = is_all and not (step.warning or step.if_ or step.rollback)
        said = Paragraph(words if is_all else (*words, *self._see(number)))
        role = here.role(step.role).title if step.role else ""
        within = here.t("step.within", time=here.duration(step.within)) if step.within else ""
        return Step(number, (said, *blocks), role=role, within=within)

    def _dangers(self) -> Iterator[Runs]:
        shown = self._first_steps()[0]
        groups = [(phase.id, phase.steps) for phase in self.entry.phases]
        for group, steps in (*groups, ("/rollback", self.entry.rollback)):
            for number, step in enumerate(steps, 1):
                if step.danger and group != shown:
                    label = f"{self.book.numbers.letters[group]}{number}"
                    yield (*brief(self.here, step.danger, ITEM)[0], *self._see(label))

    def _brief(self, text: str) -> Runs:
        return shortened(self.here, text, ITEM)

    def _see(self, label: str) -> Runs:
        return (Span(self.here.p("see-step", label=label)),)

    def _list(self, section: str, texts: Sequence[str], marker: Marker) -> Iterator[Block]:
        kept, left = self.budget.first(map(self._brief, texts))
        if kept or left:
            yield Heading(1, self.here.section(section))
            yield from bullets(kept, marker)
            yield from self._left_out("left-items", left)

    def _table(
        self, section: str, rows: Sequence[tuple[Runs, ...]], weights: tuple[int, ...]
    ) -> Iterator[Block]:
        kept, left = self.budget.first(rows)
        if kept or left:
            yield Heading(1, self.here.section(section))
        if kept:
            yield Table(kept, head=0, weights=weights, row_heads=True)
        yield from self._left_out("left-items", left)

    def _left_out(self, key: str, count: int) -> tuple[Block, ...]:
        return line(self.here.p(key, count=count)) if count else ()
