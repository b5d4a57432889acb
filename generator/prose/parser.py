"""Markdown to tokens, in the dialect of this package."""

import re
from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.token import Token

from generator.prose import backslashes, line_breaks, link_rules, marks
from generator.prose.characters import normalise
from generator.prose.emphasis import ChineseInlineParser

_NESTING: Final = 50
"""How deep quotes, lists and brackets may stand in each other; keeps recursion harmless."""

_UNUSED: Final = (
    "html_block",
    "reference",
    "html_inline",
    "linkify",
    "replacements",
    "smartquotes",
)
"""Raw HTML is text; definitions would swallow lines such as `[注意]: 先备份`."""

_INLINE_MARKUP: Final = re.compile(r"[\n!&*<\[\\\]_`~]|:(?=//)|【(?=\s*待填)", re.IGNORECASE)

_FENCED: Final = re.compile(r"^ *(`{3,})[^`\n]*\n(.*?)^ *\1`* *$", re.MULTILINE | re.DOTALL)

_BLOCK_MARKUP: Final = re.compile(
    r"""
      ^[ \t]* (?:
          $                              # a blank line: several paragraphs
        | [-+*] [ \t]  | \d+ [.)]        # lists
        | [-+*_=] [-+*_= \t]* $          # rules, underlines of headings, empty items
        | [#>] | ``` | ~~~ | :-          # headings, quotes, code, tables
      )
    | ^[ ]{4} | ^[ ]*\t                  # indented code
    | \|                                 # tables
    """,
    re.MULTILINE | re.VERBOSE,
)


def parse(text: str) -> list[Token]:
    """The tokens of a text of any number of paragraphs, lists, tables and code blocks."""
    text = marks.shield_bars(normalise(text))
    one_paragraph = mdTrim(text) and not _BLOCK_MARKUP.search(text.strip("\n"))
    return _paragraph(text) if one_paragraph else parse_blocks(text)


def parse_blocks(text: str) -> list[Token]:
    """The tokens of a text that may hold any kind of block."""
    return _parser().parse(text)


def parse_inline(text: str) -> list[Token]:
    """The tokens of a text as one line of a page: marks within a line, and fenced code."""
    pieces = _FENCED.split(marks.shield_bars(normalise(text)))
    runs = [_lines(pieces[0])]
    for code, prose in zip(pieces[2::3], pieces[3::3], strict=True):
        runs += [[Token("fence", "code", 0, content=code)], _lines(prose)]
    return _with_breaks(runs)


def _lines(text: str) -> list[Token]:
    """The tokens of lines without blocks; blank lines do not count."""
    lines = "\n".join(filter(None, map(mdTrim, text.split("\n"))))
    return _parser().parseInline(lines) if lines else []


def _with_breaks(runs: list[list[Token]]) -> list[Token]:
    tokens: list[Token] = []
    for run in filter(None, runs):
        tokens += [Token("hardbreak", "br", 0), *run] if tokens else run
    return tokens


def _paragraph(text: str) -> list[Token]:
    """What `parse_blocks` makes of a single paragraph, in half the time."""
    lines = mdTrim(text)
    start = text[: text.index(lines[0])].count("\n")
    (inline,) = _parser().parseInline(lines)
    inline.map = [start, start + lines.count("\n") + 1]
    opening, closing = Token("paragraph_open", "p", 1), Token("paragraph_close", "p", -1)
    return [opening, inline, closing]


class _Markdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - overrides
        """Lets every address pass: what becomes of it is decided when it is written."""
        return True


@cache
def _parser() -> MarkdownIt:
    parser = _Markdown("js-default", {"maxNesting": _NESTING})
    parser.inline = ChineseInlineParser()
    parser.inline.terminator_re = _INLINE_MARKUP
    parser.disable(_UNUSED)
    rules = parser.inline.ruler
    rules.at("newline", line_breaks.newline)
    rules.before("escape", "pair", backslashes.pair)
    rules.at("link", link_rules.link)
    rules.at("image", link_rules.image)
    rules.at("autolink", link_rules.angle_link)
    rules.before("link", "blank", marks.blank)
    rules.before("link", "entry_link", marks.entry_link)
    rules.after("text", "bare_link", link_rules.bare_link)
    return parser
