"""What a catalogue file holds."""

from string import Formatter


def placeholders(text: str) -> set[str]:
    """Names between braces.

    Raises:
        ValueError: the text has a brace that belongs to nothing.
    """
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def flat_keys(table: dict[str, object], prefix: str = "") -> list[str]:
    """The dotted keys of all texts of a catalogue file."""
    found = []
    for key, value in table.items():
        inner = flat_keys(value, f"{prefix}{key}.") if isinstance(value, dict) else None
        found += inner if inner is not None else [f"{prefix}{key}"]
    return found
