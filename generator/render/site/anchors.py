"""Where a `goto` leads: to a step, phase or cause of the same page, or to another entry."""

from collections.abc import Iterator

from generator.model.base import Model
from generator.model.entry import Entry
from generator.model.markers import Text
from generator.model.walk import texts
from generator.prose import LinkTarget
from generator.render.site.naming import parts_of
from generator.render.site.scope import Scope

_SHOWN = 24
_WORDS = frozenset({Text.PLAIN, Text.PROSE})


def goto(here: Scope, entry: Entry, target: str) -> LinkTarget:
    """The link for a `goto` of an entry.

    Raises:
        KeyError: the target exists neither in the entry nor in the base; checks forbid it.
    """
    for name, part in named_parts(entry):
        if name == target:
            return LinkTarget(f"#{target}", _name(here, part))
    found = here.entry(target)
    if found is None:
        raise KeyError(target)
    return found


def named_parts(model: Model) -> Iterator[tuple[str, Model]]:
    """Every part of a model that has an id, with it, in the order in which they are written."""
    for part in parts_of(model):
        name = getattr(part, "id", None)
        if name is not None:
            yield name, part
        yield from named_parts(part)


def _name(here: Scope, part: Model) -> str:
    """What a part is called: the first words in it, shortened."""
    words = here.plain(next(visit.value for visit in texts(part) if visit.text in _WORDS))
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
