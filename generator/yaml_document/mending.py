"""Guesses what a faulty line should have been, so that reading can go on to the next mistake."""

from generator.yaml_document.fault import Fault

_CUT = frozenset(
    {
        "colon-in-value",
        "list-on-key-line",
        "quote",
        "reserved",
        "star",
        "text-after-bracket",
        "text-after-quote",
    }
)
"""Variants whose mistake is gone when the line ends before it."""


def mended(fault: Fault, line: str) -> str | None:
    """The line without its mistake; None if reading on would find mistakes that are not there.

    At most one character longer, so that what follows is easily traced back to its column.
    """
    before, rest = line[: fault.column], line[fault.column :]
    match fault.rule, fault.variant:
        case ("full-width-punctuation", "") | ("yaml-syntax", "no-space"):
            return f"{before}: {rest[1:]}"
        case "yaml-syntax", "block-header":
            return f"{before}|"
        case "yaml-syntax", "escape":
            return before + rest.replace("\\", "/")
        case "full-width-punctuation" | "yaml-syntax", variant if variant in _CUT:
            return before if _closes_brackets(before) else None
    return None


def _closes_brackets(text: str) -> bool:
    return sum(map(text.count, "[{")) <= sum(map(text.count, "]}"))
