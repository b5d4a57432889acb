"""Links from one entry to others, as likely far as near."""

from random import Random

from benchmarks.library.planning import Plan, Planned


def linked(library: Plan, chance: Random, entry: Planned, *kinds: str) -> list[str]:
    """One id of each kind, without the entry's own."""
    found = (chance.choice(library.of_kind[kind]) for kind in kinds)
    return [id_ for id_ in found if id_ != entry.id]


def mentioned(library: Plan, chance: Random, kind: str) -> str:
    """A sentence that links to an entry of a kind."""
    return f"做法见 [[{chance.choice(library.of_kind[kind])}]]。"
