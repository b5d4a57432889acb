"""Marks of our own: `[[disk-full|label]]` for entries, `【待填：…】` for what is to be filled."""

import re
from typing import Final

from markdown_it.rules_inline import StateInline

from generator.prose.characters import unwrap

ENTRY_LINK: Final = "entry_link"
"""Type of the token: `content` is the label or "", `info` the id, `meta["line"]` its line."""

BLANK: Final = "blank"
"""Type of the token: `content` is the note or "", `info` the word, `markup` all as typed."""

_BAR: Final = "\x1f"
"""Stands for the bar of an entry link while tables are cut at bars; never occurs in typed text."""

ENTRY_ID: Final = r"\w[\w.-]{0,79}"
"""What may stand as an id in a link; a pattern."""

_BARRED = re.compile(rf"(\[\[{ENTRY_ID}[ \t]*)\|")
_ENTRY_LINK = re.compile(rf"\[\[({ENTRY_ID})[ \t]*(?:\\?[|｜{_BAR}]([^\[\]]{{0,300}}))?\]\]")
_BLANK = re.compile(
    r"【\s*(待填)\s*(?:[：:]([^【】]{0,300}))?】"
    r"|\[\s*(to be filled)\s*(?:[：:]([^\[\]]{0,300}))?\]",
    re.IGNORECASE,
)


def shield_bars(text: str) -> str:
    """Hides the bars of entry links, so that a table does not take them for borders of cells."""
    return _BARRED.sub(rf"\1{_BAR}", text) if "[[" in text else text


def restore_bars(text: str) -> str:
    """Shows the hidden bars again wherever a bar was no part of an entry link after all."""
    return text.replace(_BAR, "|")


def entry_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
    """Rule for `[[id]]` and `[[id|label]]`; brackets of shell tests, `[[ -f x ]]`, stay text."""
    found = _ENTRY_LINK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        token = state.push(ENTRY_LINK, "a", 0)
        token.info = found[1]
        token.content = unwrap(found[2] or "")
        token.meta = {"line": state.src.count("\n", 0, state.pos)}
    state.pos = found.end()
    return True


def blank(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
    """Rule for `【待填】`, `【待填：note】`, `[to be filled]` and `[to be filled: note]`."""
    found = _BLANK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        token = state.push(BLANK, "span", 0)
        token.markup = unwrap(found[0])
        token.info = found[1] or found[3]
        token.content = unwrap(found[2] or found[4] or "")
    state.pos = found.end()
    return True
