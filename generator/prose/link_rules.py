"""Rules for links and images that remember how the author typed them and where."""

import re
from collections.abc import Sequence
from typing import Final

from markdown_it import rules_inline
from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline

_ADDRESS: Final = re.compile(r"<((?:https?://|mailto:|tel:)[^<>\s]+)>", re.IGNORECASE)
_MAIL: Final = re.compile(r"<([\w.!#$%&'*+/=?^{|}~-]+@[\w-]+(?:\.[\w-]+)*)>", re.ASCII)
_SCHEME_BEFORE: Final = re.compile(r"(?<![a-z0-9+.-])https?$", re.IGNORECASE)
_BARE: Final = re.compile(r"://[a-zA-Z0-9][\w.~:/?#@!$&'()+,;=%-]{0,2000}+(?![<{\[])", re.ASCII)


def link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
    """CommonMark's link; its tokens know what was `typed` in their place, the first its `line`."""
    start, first = state.pos, len(state.tokens) + bool(state.pending)
    if not rules_inline.link(state, silent):
        return False
    if not silent:
        label_end = parseLinkLabel(state, start, disableNested=True)
        state.tokens[first].meta = {"typed": "[", "line": _line(state, start)}
        state.tokens[-1].meta = {"typed": state.src[label_end : state.pos]}
    return True


def image(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
    """CommonMark's image; its token knows what was `typed` in its place, and its `line`."""
    start = state.pos
    if not rules_inline.image(state, silent):
        return False
    if not silent:
        typed = state.src[start : state.pos]
        state.tokens[-1].meta = {"typed": typed, "line": _line(state, start)}
    return True


def angle_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
    """`<https://…>` and `<name@host>`; other angle brackets, `<host:port>`, are placeholders."""
    if state.linkLevel:
        return False
    if found := _ADDRESS.match(state.src, state.pos, state.posMax):
        address = found[1]
    elif found := _MAIL.match(state.src, state.pos, state.posMax):
        address = f"mailto:{found[1]}"
    else:
        return False
    if not silent:
        _push_link(state, address, found[1], "<>")
    state.pos = found.end()
    return True


def bare_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
    """An http address in running text; ends at the first Chinese character."""
    if state.linkLevel or not state.src.startswith("://", state.pos):
        return False
    scheme = _SCHEME_BEFORE.search(state.pending)
    found = _BARE.match(state.src, state.pos, state.posMax)
    if not scheme or not found:
        return False
    tail = _without_punctuation(found[0])
    if not silent:
        state.pending = state.pending[: scheme.start()]
        _push_link(state, scheme[0] + tail, scheme[0] + tail, ("", ""))
    state.pos += len(tail)
    return True


def _without_punctuation(address: str) -> str:
    """The address without what ends the sentence around it; its own parentheses stay paired."""
    unpaired = address.count(")") - address.count("(")
    while address[-1] in ".,;:!?'~" or (address[-1] == ")" and unpaired > 0):
        unpaired -= address[-1] == ")"
        address = address[:-1]
    return address


def _push_link(state: StateInline, address: str, label: str, typed: Sequence[str]) -> None:
    opening = state.push("link_open", "a", 1)
    opening.attrs = {"href": state.md.normalizeLink(address)}
    opening.meta = {"typed": typed[0], "line": _line(state, state.pos)}
    state.push("text", "", 0).content = label
    state.push("link_close", "a", -1).meta = {"typed": typed[1]}


def _line(state: StateInline, position: int) -> int:
    """The line of a position, counted from the beginning of the block."""
    return state.src.count("\n", 0, position)
