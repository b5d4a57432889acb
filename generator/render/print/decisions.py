"""Decision trees on paper: numbered questions whose answers say by number where to go on."""

from collections.abc import Iterator

from generator.model.decision import Answer, Question
from generator.model.fault import Fault
from generator.model.page import Page
from generator.model.playbook import Playbook
from generator.prose import Break, Run, Span, Table
from generator.render.print.blocks import Block, Heading
from generator.render.print.making import words
from generator.render.print.numbering import Stepped
from generator.render.print.people import reach
from generator.render.print.steps import Book


def tree(book: Book[Fault | Playbook | Page], level: int) -> Iterator[Block]:
    """The questions of an entry, each under a heading of some level."""
    for question in book.entry.decisions:
        yield from _question(book, question, level)


def _question(book: Book[Stepped], question: Question, level: int) -> Iterator[Block]:
    here = book.here
    number = book.numbers.labels[question.id]
    yield Heading(
        level, f"{question.ask}{here.part_mark(question)}", number, here.anchor(question.id)
    )
    if question.how:
        yield from here.blocks(question.how)
    rows = (
        (words(f"{answer.when}{here.part_mark(answer)}"), tuple(_way(book, answer)))
        for answer in question.answers
    )
    yield Table(tuple(rows), head=0, weights=(2, 3), row_heads=True)


def _way(book: Book[Stepped], answer: Answer) -> Iterator[Run]:
    here = book.here
    if answer.goto:
        yield from book.goto(answer.goto)
    elif answer.escalate:
        role = here.role(answer.escalate).title
        yield Span(here.t("decision.call", role=role), strong=True)
        yield Span(" ")
        yield from reach(here, answer.escalate)
    else:
        yield Span(here.missing_label)
    if answer.note:
        yield Break()
        yield from here.runs(answer.note)
