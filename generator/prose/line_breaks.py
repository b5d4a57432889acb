"""Line breaks that a writer means: lines that begin with a number or a bullet of Word's."""

import re
from typing import Final

from markdown_it import rules_inline
from markdown_it.rules_inline import StateInline

NUMBERED: Final = re.compile(
    r"""
      \d{1,3} (?: 、 | [.．] (?!\d) | [)）] )                       # 1、 1. 1）
    | [（(] (?: \d{1,3} | [一二三四五六七八九十]{1,3} ) [)）]         # （1） （一）
    | [一二三四五六七八九十]{1,3} 、                                # 一、
    | [A-Za-z] [、）]                                              # A、
    | [①-⒛] | [㈠-㈩] | [❶-❿] | [•●○■□◆◇▪▶►※★☆\uf0b7\uf06c\uf075]   # ① ⑴ ⒈ ㈠ and bullets
    | \u3000\u3000                                                 # an indented paragraph
    """,
    re.VERBOSE,
)
"""Beginning of a line that stands for itself, though Markdown sees no list."""


def newline(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
    """CommonMark's line break, which is a hard one before a numbered line."""
    if not rules_inline.newline(state, silent):
        return False
    if not silent and NUMBERED.match(state.src, state.pos):
        state.tokens[-1].type = "hardbreak"
    return True
