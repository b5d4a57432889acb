"""What lists show of an entry, the same in every list that it stands in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as lists show it; None where its kind has no such thing.

    Attributes:
        words: what tells the entry from others, for the filter above the list.
        summary: its summary as plain text, "" for none.
        severity: by what the entry is sorted; likewise category, systems and group.
        asked: keys of the facts that were looked up for it.
    """

    words: str
    summary: str
    severity: str | None
    category: str | None
    systems: tuple[str, ...] | None
    group: str | None
    asked: frozenset[str]
