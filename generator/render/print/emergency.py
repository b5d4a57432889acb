"""An emergency in few words: what is done at once, who is called, where to stop."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from generator.model.contact import Contact
from generator.model.escalation import Rung
from generator.model.playbook import Playbook, Stage
from generator.model.step import Step as ModelStep
from generator.prose import Break, Code, Marker, Paragraph, Runs, Span, Table
from generator.render.print.blocks import Block, Callout, Heading, Step, Steps, Tone
from generator.render.print.brief import Room, brief, shortened
from generator.render.print.escalation import after, ladder_mark
from generator.render.print.making import bullets, line, strong, words
from generator.render.print.people import number, role_number
from generator.render.print.scope import PaperScope
from generator.render.print.steps import Book
from generator.render.site.lookups import ladder_for, reachable, service_of
from generator.render.site.urgent import hotlines

DO: Final = 90
"""Greatest width of one thing to do, in em."""

ITEM: Final = 60
"""Greatest width of one line of a list, in em."""

UNTITLED: Final = ("", "")
"""Columns whose meaning is plain: number, and what to do."""

COMMANDS: Final = 120
"""Most characters of the commands of one step, where there is room for any."""


def immediate(book: Book[Playbook], room: Room, commands: int = COMMANDS) -> Iterator[Block]:
    """What is done at once, in a frame; the steps have the names that they have in the runbook.

    Args:
        book: of the playbook.
        room: for the steps; what does not fit is counted. So it is for all parts.
        commands: most characters of the commands of one step.
    """
    here = book.here
    group, steps = _first_steps(book.entry)
    if steps:
        letter = book.numbers.letters[group]
        made = (_step(here, step, f"{letter}{n}", commands) for n, step in enumerate(steps, 1))
        kept, left = room.first(made)
        if kept:
            yield Callout(Tone.IMMEDIATE, here.p("sections.immediate"), (Steps(kept, UNTITLED),))
        if left:
            yield from line(here.p("left-steps", count=left))


def calls(book: Book[Playbook], room: Room) -> Iterator[Block]:
    """Whom to call, each once: the hotlines, then the roles as they are told, then the others."""
    here = book.here
    lines = [item for item in hotlines(here.base) if isinstance(item, Contact)]
    rows: list[tuple[Runs, ...]] = [
        (strong(f"{item.title}{here.entry_mark(item)}"), number(here, item)) for item in lines
    ]
    told = (role for rung in ladder(book) for role in rung.to)
    rows += [
        (strong(here.role(role).title), role_number(here, role))
        for role in dict.fromkeys((*told, *(duty.role for duty in book.entry.roles)))
        if not any(contact in lines for contact in reachable(here, role)[:1])
    ]
    yield from _table(here, "calls", rows, room)


def stops(book: Book[Playbook], room: Room) -> Iterator[Block]:
    """What cannot be undone, beyond what is done at once: read back first."""
    yield from _framed(book.here, Tone.DANGER, "stop", _dangers(book), room)


def clock(book: Book[Playbook], room: Room, action: int = ITEM) -> Iterator[Block]:
    """After how long who is told; `action` is the greatest width, in em, of what is done then."""
    here = book.here
    rows = [
        ((*strong(after(here, rung)), *words(here.part_mark(rung))), _told(here, rung, action))
        for rung in ladder(book)
    ]
    yield from _table(here, "clock", rows, room, ladder_mark(here, book.entry))


def triggers(book: Book[Playbook], room: Room) -> Iterator[Block]:
    """When this is the right playbook."""
    yield from _list(book.here, "triggers", book.entry.triggers, Marker.BULLET, room)


def elsewhere(book: Book[Playbook], room: Room) -> Iterator[Block]:
    """When another playbook is the right one."""
    here = book.here
    arrow = Span(f" {here.p('also-see')}")
    ways = (
        (
            *shortened(here, item.when, ITEM),
            *words(here.part_mark(item)),
            arrow,
            *here.entry_runs(item.goto),
        )
        for item in book.entry.elsewhere
    )
    yield from _framed(here, Tone.NOTE, "elsewhere", ways, room)


def recovery(book: Book[Playbook], room: Room) -> Iterator[Block]:
    """What must be true at the end, to be ticked off."""
    yield from _list(book.here, "recovery", book.entry.recovery, Marker.BOX, room)


def ladder(book: Book[Playbook]) -> Sequence[Rung]:
    """The rungs of a playbook, or of the policy that holds for it."""
    entry = book.entry
    return entry.escalation or ladder_for(service_of(book.here, entry), entry.severity)


def _first_steps(entry: Playbook) -> tuple[str, Sequence[ModelStep]]:
    """The steps to begin with, and their group."""
    if entry.immediate:
        return "/immediate", entry.immediate
    for phase in entry.phases:
        if phase.steps and phase.stage is not Stage.PREPARATION:
            return phase.id, phase.steps
    return "", ()


def _step(here: PaperScope, step: ModelStep, label: str, commands: int) -> Step:
    do, is_do_all = brief(here, step.do, DO)
    danger, is_danger_all = brief(here, step.danger or "", DO)
    runs = [Code(command.rstrip("\n")) for command in step.run]
    is_short = sum(len(code.text) for code in runs) <= commands
    blocks: list[Block] = []
    if danger:
        blocks.append(Callout(Tone.DANGER, here.label("Step", "danger"), (Paragraph(danger),)))
    if is_short:
        blocks += runs
    is_all = is_do_all and is_danger_all and is_short
    if not is_all or step.warning or step.if_ or step.rollback:
        do = (*do, *words(here.p("see-book")))
    return Step(
        label,
        (Paragraph(do), *blocks),
        role=here.role(step.role).title if step.role else "",
        within=here.t("step.within", time=here.duration(step.within)) if step.within else "",
        mark=here.part_mark(step).strip(),
    )


def _told(here: PaperScope, rung: Rung, action: int) -> Runs:
    names = strong(here.roles(rung.to))
    if not (rung.action and action):
        return names
    return (*names, Break(), *shortened(here, rung.action, action))


def _dangers(book: Book[Playbook]) -> Iterator[Runs]:
    shown = _first_steps(book.entry)[0]
    groups = [(phase.id, phase.steps) for phase in book.entry.phases]
    for group, steps in (*groups, ("/rollback", book.entry.rollback)):
        for count, step in enumerate(steps, 1):
            if step.danger and group != shown:
                label = f"{book.numbers.letters[group]}{count}"
                see = words(book.here.p("see-step", label=label))
                yield (
                    *brief(book.here, step.danger, ITEM)[0],
                    *see,
                    *words(book.here.part_mark(step)),
                )


def _framed(
    here: PaperScope, tone: Tone, section: str, lines: Iterable[Runs], room: Room
) -> Iterator[Block]:
    kept, left = room.first(lines)
    if kept or left:
        blocks = (*bullets(kept), *_left_out(here, left))
        yield Callout(tone, here.p(f"sections.{section}"), blocks)


def _list(
    here: PaperScope, section: str, texts: Sequence[str], marker: Marker, room: Room
) -> Iterator[Block]:
    kept, left = room.first(shortened(here, text, ITEM) for text in texts)
    if kept or left:
        yield Heading(1, here.section(section))
        yield from bullets(kept, marker)
        yield from _left_out(here, left)


def _table(
    here: PaperScope, section: str, rows: Sequence[tuple[Runs, ...]], room: Room, mark: str = ""
) -> Iterator[Block]:
    kept, left = room.first(rows)
    if kept or left:
        yield Heading(1, f"{here.p(f'sections.{section}')}{mark}")
    if kept:
        yield Table(kept, head=0, weights=(2, 3), row_heads=True)
    yield from _left_out(here, left)


def _left_out(here: PaperScope, count: int) -> tuple[Block, ...]:
    return line(here.p("left-items", count=count)) if count else ()
