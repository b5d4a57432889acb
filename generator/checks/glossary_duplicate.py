"""A word is explained once.

A term or synonym that stands in the glossary twice (width, case and blanks make no difference)
leaves the reader with two explanations. Two terms may share an abbreviation, as happens in the
trade; an abbreviation that is a term or synonym of another one is told.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.folding import fold
from generator.diagnostics import Diagnostic, KeyPath, Severity
from generator.model.glossary import Glossary, Term

RULE = "glossary-duplicate"


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares every name of every term with those before it."""
    first: dict[str, tuple[str, bool]] = {}
    glossaries = list(context.cards.of(Glossary.kind))
    for document in map(context.document, glossaries):
        for path, term in document.of(Term):
            for place, name, is_short in _names(path, term):
                earlier, was_short = first.setdefault(fold(name), (str(place), is_short))
                if earlier != str(place) and not (is_short and was_short):
                    values = {"name": name}
                    yield Diagnostic(RULE, document.place(*place), Severity.WARNING, values)


def _names(path: KeyPath, term: Term) -> Iterator[tuple[KeyPath, str, bool]]:
    """Every name of a term with its path, and whether it is an abbreviation."""
    yield (*path, "term"), term.term, False
    if term.abbreviation:
        yield (*path, "abbreviation"), term.abbreviation, True
    for index, synonym in enumerate(term.synonyms):
        yield (*path, "synonyms", index), synonym, False
