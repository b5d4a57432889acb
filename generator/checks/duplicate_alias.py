"""An alias leads to one entry.

Aliases are other names that people search for; one that has the form of an id is also an old
address, which redirects. The same alias on two entries, or an alias that is another entry's title,
leaves the searcher with a choice (warning; width, case and blanks make no difference). Two entries
cannot share one old address, nor can an old address be the id of an entry that exists (error).
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.document import Document
from generator.checks.folding import fold
from generator.diagnostics import Diagnostic, Severity
from generator.model.entry import Entry
from generator.values import is_entry_id

RULE = "duplicate-alias"


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares every alias with all ids, titles and the aliases before it."""
    titles = {fold(entry.title): entry.id for entry in context.kb.entries.values()}
    exact: dict[str, str] = {}
    folded: dict[str, str] = {}
    for document in context.entries:
        for index, alias in enumerate(_aliases(document)):
            if found := _clash(context, document.id, alias, (titles, exact, folded)):
                variant, other = found
                yield _diagnostic(document, index, alias, variant, other)
            exact.setdefault(alias, document.id)
            folded.setdefault(fold(alias), document.id)


def _aliases(document: Document) -> tuple[str, ...]:
    return document.model.aliases if isinstance(document.model, Entry) else ()


def _clash(
    context: Context,
    own: str,
    alias: str,
    known: tuple[dict[str, str], dict[str, str], dict[str, str]],
) -> tuple[str, str] | None:
    """The worst clash of an alias, as variant and other id."""
    titles, exact, folded = known
    kb, words = context.kb, fold(alias)
    if alias != own and (alias in kb.entries or alias in kb.unreadable):
        return "id", alias
    if is_entry_id(alias) and exact.get(alias, own) != own:
        return "address", exact[alias]
    if words in folded:
        return "repeated" if folded[words] == own else "shared", folded[words]
    if titles.get(words, own) != own:
        return "title", titles[words]
    return None


def _diagnostic(document: Document, index: int, alias: str, variant: str, other: str) -> Diagnostic:
    severity = Severity.ERROR if variant in {"id", "address"} else Severity.WARNING
    values = {"alias": alias, "other": other}
    return Diagnostic(RULE, document.place("aliases", index), severity, values, variant)
