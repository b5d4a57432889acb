"""An alias leads to one entry.

Aliases are other names that people search for; one that has the form of an id is also an old
address, which redirects. The same alias on two entries, or an alias that is another entry's title,
leaves the searcher with a choice (warning; width, case and blanks make no difference). Two entries
cannot share one old address, nor can an old address be the id of an entry that exists (error).
"""

from collections.abc import Container, Iterator

from generator.checks.context import Context
from generator.diagnostics import Diagnostic, Location, Severity
from generator.values import is_entry_id

RULE = "duplicate-alias"


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares every alias with all ids, titles and the aliases before it."""
    cards = context.cards
    titles = {cards.heard[name][0]: name for name in cards.kind}
    ids = cards.kind.keys() | context.kb.unreadable
    exact: dict[str, str] = {}
    folded: dict[str, str] = {}
    for name in sorted(cards.aliases):
        pairs = zip(cards.aliases[name], cards.heard[name][1:], strict=True)
        for index, (alias, words) in enumerate(pairs):
            if found := _clash(ids, name, (alias, words), (titles, exact, folded)):
                place = context.kb.places[name].of_value(("aliases", index))
                yield _diagnostic(place, alias, *found)
            exact.setdefault(alias, name)
            folded.setdefault(words, name)


def _clash(
    ids: Container[str],
    own: str,
    heard: tuple[str, str],
    known: tuple[dict[str, str], dict[str, str], dict[str, str]],
) -> tuple[str, str] | None:
    """The worst clash of an alias, as written and as heard, as variant and other id."""
    titles, exact, folded = known
    alias, words = heard
    if alias != own and alias in ids:
        return "id", alias
    if exact.get(alias, own) != own and is_entry_id(alias):
        return "address", exact[alias]
    if words in folded:
        return "repeated" if folded[words] == own else "shared", folded[words]
    if titles.get(words, own) != own:
        return "title", titles[words]
    return None


def _diagnostic(place: Location, alias: str, variant: str, other: str) -> Diagnostic:
    severity = Severity.ERROR if variant in {"id", "address"} else Severity.WARNING
    return Diagnostic(RULE, place, severity, {"alias": alias, "other": other}, variant)
