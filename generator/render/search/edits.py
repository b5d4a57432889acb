"""What changes in the postings of an index."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial

from generator.search.ranking import LEVELS

_LINE, _LEVEL = "\n", "\0"


class Edits:
    """Holders that leave, and holders that come, by token."""

    def __init__(self) -> None:
        self._gone: dict[str, set[int]] = {}
        self._new: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))

    def put(self, number: int, content: bytes) -> None:
        """Puts a new entry in, of which the tokens are packed.

        Raises:
            ValueError: they are not.
        """
        first, new = number * LEVELS, self._new
        for level, tokens in _lines(content):
            holder = first + level
            for token in tokens:
                new[token].append(holder)

    def add(self, number: int, levels: Mapping[str, int]) -> None:
        """Puts some tokens of an entry in."""
        first, new = number * LEVELS, self._new
        for token, level in levels.items():
            new[token].append(first + level)

    def remove(self, number: int, levels: Mapping[str, int]) -> None:
        """Takes some tokens of an entry out."""
        first = number * LEVELS
        for token, level in levels.items():
            self._gone.setdefault(token, set()).add(first + level)

    def tokens(self) -> list[str]:
        """The tokens whose holders change."""
        return [*self._new, *(token for token in self._gone if token not in self._new)]

    def applied(self, token: str, before: list[int]) -> list[int]:
        """The holders of a token, rising, after the change, which is then forgotten."""
        gone, new = self._gone.pop(token, ()), self._new.pop(token, ())
        kept = [holder for holder in before if holder not in gone] if gone else before
        return sorted([*kept, *new])


def packed(levels: Mapping[str, int]) -> bytes:
    """Tokens with levels as bytes."""
    lines: list[list[str]] = [[str(level)] for level in range(LEVELS)]
    for token, level in levels.items():
        lines[level].append(token)
    return _LEVEL.join(_LINE.join(line) for line in lines if len(line) > 1).encode()


def unpacked(content: bytes) -> dict[str, int]:
    """The tokens with levels that were packed.

    Raises:
        ValueError: none were.
    """
    found: dict[str, int] = {}
    for level, tokens in _lines(content):
        found |= dict.fromkeys(tokens, level)
    return found


def size(content: bytes) -> int:
    """How many tokens were packed."""
    return content.count(_LINE.encode())


def _lines(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """Levels, each with its tokens."""
    for line in content.decode().split(_LEVEL) if content else ():
        level, *tokens = line.split(_LINE)
        yield int(level), tokens
