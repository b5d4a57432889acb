"""Free text: Markdown by people who are no programmers, as safe HTML or as plain text."""

from generator.prose.conversion import to_html, to_inline_html, to_text
from generator.prose.links import Links, LinkTarget
from generator.prose.references import Reference, ReferenceKind, blanks, references

__all__ = [
    "LinkTarget",
    "Links",
    "Reference",
    "ReferenceKind",
    "blanks",
    "references",
    "to_html",
    "to_inline_html",
    "to_text",
]
