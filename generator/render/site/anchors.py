"""Where a `goto` leads: to a step, phase or cause of the same page, or to another entry."""

from generator.model.base import Model
from generator.model.entry import Entry
from generator.model.markers import Text
from generator.model.walk import parts, texts
from generator.prose import LinkTarget
from generator.render.site.scope import Scope

_SHOWN = 24
_WORDS = frozenset({Text.PLAIN, Text.PROSE})


def goto(here: Scope, entry: Entry, target: str) -> LinkTarget:
    """The link for a `goto` of an entry.

    Raises:
        KeyError: the target exists neither in the entry nor in the base; checks forbid it.
    """
    for _, part in parts(entry):
        if getattr(part, "id", None) == target:
            return LinkTarget(f"#{target}", _name(here, part))
    found = here.entry(target)
    if found is None:
        raise KeyError(target)
    return found


def _name(here: Scope, part: Model) -> str:
    """What a part is called: the first words in it, shortened."""
    words = here.plain(next(visit.value for visit in texts(part) if visit.text in _WORDS))
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
