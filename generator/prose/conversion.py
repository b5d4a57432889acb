"""The forms of a text: HTML and neutral values, each of blocks or within a line, and plain text."""

from markupsafe import Markup

from generator.prose.blocks import blocks_of
from generator.prose.escaping import escape_text
from generator.prose.html import block_html, inline_html
from generator.prose.lines import line_html, line_text, marked_line, plain_line
from generator.prose.links import Links
from generator.prose.parser import parse, parse_inline
from generator.prose.plain import plain
from generator.prose.runs import line_runs, spans
from generator.prose.sanitiser import sanitise
from generator.prose.tree import Block, Paragraph, Runs


def to_html(text: str, links: Links) -> Markup:
    """Blocks of safe HTML on one line: paragraphs, lists, tables, code, headings from h3 on."""
    line = plain_line(text)
    if line is not None:
        return Markup(f"<p>{escape_text(line)}</p>")  # noqa: S704 - escaped
    pieces = marked_line(text)
    if pieces is not None:
        return Markup(f"<p>{line_html(pieces, links)}</p>")  # noqa: S704 - escaped
    return sanitise(block_html(parse(text), links))


def to_inline_html(text: str, links: Links) -> Markup:
    """Safe HTML for a cell, a title or an item of a list; every line break is a `<br>`.

    Only marks within a line count, a dash at its beginning is a dash; fenced code keeps its lines.
    """
    line = plain_line(text)
    if line is not None:
        return Markup(escape_text(line))  # noqa: S704 - escaped
    pieces = marked_line(text)
    if pieces is not None:
        return Markup(line_html(pieces, links))  # noqa: S704 - escaped
    return sanitise(inline_html(parse_inline(text), links))


def to_blocks(text: str, links: Links) -> tuple[Block, ...]:
    """Neutral blocks that say what `to_html` says."""
    line = plain_line(text)
    return blocks_of(parse(text), links) if line is None else (Paragraph(tuple(spans(line))),)


def to_runs(text: str, links: Links) -> Runs:
    """Neutral runs that say what `to_inline_html` says, for a cell, a title or an item."""
    line = plain_line(text)
    return line_runs(parse_inline(text), links) if line is None else tuple(spans(line))


def to_text(text: str, links: Links) -> str:
    """Plain text: what a reader of `to_html` would see, a line for each block, row and item.

    Line breaks within a paragraph vanish between Chinese characters and are a space elsewhere.
    Cells of a table are separated by tabs, items of a numbered list keep their number, code stays
    exactly as typed. Gaps to be filled stay as typed, images become their description.
    """
    line = plain_line(text)
    if line is not None:
        return line
    pieces = marked_line(text)
    return plain(parse(text), links) if pieces is None else line_text(pieces, links)
