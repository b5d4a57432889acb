"""Backslashes: one hides a mark, as in CommonMark; two begin a path of a Windows share."""

from markdown_it.rules_inline import StateInline

_PAIR = "\\\\"


def pair(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the signature of a rule
    """Rule for two backslashes, which stay as typed; CommonMark would show only one."""
    if not state.src.startswith(_PAIR, state.pos):
        return False
    if not silent:
        state.pending += _PAIR
    state.pos += len(_PAIR)
    return True
