"""Hand-written pages, preventive measures and the glossary, as chapters of a volume."""

from collections.abc import Iterator

from generator.model.glossary import Glossary, Term
from generator.model.measure import Measure
from generator.model.page import Page
from generator.prose import Break, Runs, Span, Table
from generator.render.print.blocks import Block, Heading
from generator.render.print.decisions import tree
from generator.render.print.making import bullets, facts, head, joined, line, strong, words
from generator.render.print.scope import PaperScope
from generator.render.print.steps import book_of


def page_body(here: PaperScope, page: Page) -> Iterator[Block]:
    """The blocks of a page."""
    book = book_of(here, page)
    for text in filter(None, (page.summary, page.body)):
        yield from here.blocks(text)
    if page.decisions:
        yield Heading(1, here.t("sections.decisions"))
        yield from tree(book, 2)
    for chapter in page.sections:
        letter = book.numbers.letters.get(chapter.id, "")
        yield Heading(
            1, f"{chapter.title}{here.part_mark(chapter)}", letter, here.anchor(chapter.id)
        )
        if chapter.body:
            yield from here.blocks(chapter.body)
        yield from book.steps(chapter.id, chapter.steps)


def measure_body(here: PaperScope, measure: Measure) -> Iterator[Block]:
    """The blocks of a preventive measure."""
    book = book_of(here, measure)
    if measure.summary:
        yield from here.blocks(measure.summary)
    values = {
        "type": here.topic("measure_types", measure.type).title,
        "event": measure.event,
        "frequency": here.recurrence(measure.frequency) if measure.frequency else "",
        "role": here.role(measure.role).title if measure.role else "",
    }
    yield from facts((here.label("Measure", k), line(v)) for k, v in values.items() if v)
    for key in ("preparation", "handling"):
        if texts := getattr(measure, key):
            yield Heading(1, here.label("Measure", key))
            yield from bullets(map(here.runs, texts))
    yield from book.steps("/steps", measure.steps)
    if prevented := tuple(_prevented(here, measure)):
        yield Heading(1, here.t("sections.protects"))
        yield from bullets(prevented)


def glossary_body(here: PaperScope, glossary: Glossary) -> Iterator[Block]:
    """The terms of a glossary as a table, sorted."""
    if glossary.summary:
        yield from here.blocks(glossary.summary)
    titles = head(here.label("Term", key) for key in ("term", "definition"))
    terms = sorted(glossary.terms, key=lambda item: item.term)
    rows = ((_term(here, term), _meaning(here, term)) for term in terms)
    yield Table((titles, *rows), weights=(1, 3), row_heads=True)


def _prevented(here: PaperScope, measure: Measure) -> Iterator[Runs]:
    yield from (here.entry_runs(name) for name in measure.prevents)
    for name in measure.emergencies:
        yield (Span(here.topic("emergency_types", name).title),)


def _term(here: PaperScope, term: Term) -> Runs:
    short = f" {term.abbreviation}" if term.abbreviation else ""
    return (*strong(term.term), *words(f"{short}{here.part_mark(term)}"))


def _meaning(here: PaperScope, term: Term) -> Runs:
    comma = here.t("list-comma")
    also = here.t("also-called", names=comma.join(term.synonyms)) if term.synonyms else ""
    see = tuple(joined(map(here.entry_runs, term.see), Span(comma)))
    told = (here.runs(term.definition or ""), words(also), see)
    return tuple(joined(told, Break()))
