"""How an index is laid out: numbers of entries and counts of files that hardly ever change.

An index is renewed file by file, so that an edit must move nothing that it does not touch. Numbers
depend on the ids alone, in a space with gaps; what depends on how much there is grows in leaps.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

ENTRIES_A_FILE = 4
"""So many numbers share a file; about two of them are taken."""

_GAPS = 2
_TOKENS_A_FILE = 500
_FEW_FILES = 8
"""A small library's files: after a query or two all of them are there."""
_NUMBERS_A_WORD_FILE = 2_048
_LONGEST = 1_000
_SHARE = 160
_HOME_BITS = 32


@dataclass(frozen=True, slots=True)
class Layout:
    """What the files of an index have in common.

    Attributes:
        numbers: how large the space of the entries' numbers is; a few may stand above it.
        terms: how many files hold postings.
        words: how many files hold Latin words.
        longest: a token is looked up in so many entries at most, those that are most about it;
            whoever asks for more has asked for what says little.
    """

    numbers: int
    terms: int
    words: int
    longest: int


def layout(entries: int, tokens: int) -> Layout:
    """The layout of an index.

    Args:
        entries: how many there are.
        tokens: how many tokens all of them hold together.
    """
    numbers = _leapt(_GAPS * entries)
    return Layout(
        numbers=numbers,
        terms=max(_FEW_FILES, _leapt(tokens // _TOKENS_A_FILE)),
        words=1 + numbers // _NUMBERS_A_WORD_FILE,
        longest=max(_LONGEST, numbers // _SHARE),
    )


def numbered(ids: Iterable[str], space: int) -> dict[str, int]:
    """The numbers of entries, rising in the order given back.

    Each has a home by its id and takes the first free number from there on, so that another entry
    moves at most its neighbours.
    """
    found: dict[str, int] = {}
    free = 0
    for home, name in sorted((_home(name, space), name) for name in ids):
        found[name] = number = max(home, free)
        free = number + 1
    return found


def _home(name: str, space: int) -> int:
    digest = hashlib.blake2b(name.encode(), digest_size=_HOME_BITS // 8).digest()
    return int.from_bytes(digest, "big") * space >> _HOME_BITS


def _leapt(least: int) -> int:
    """The first of 1, 2, 3, 4, 6, 8, 12, 16, 24 … that is not below a number."""
    power = 1 << max(0, least - 1).bit_length()
    between = power * 3 // 4
    return between if between >= max(least, 3) else power
