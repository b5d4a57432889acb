"""Words that mean the same: finds in a text the concepts that its words stand for."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from generator.search.folding import Folding

_APOSTROPHE = re.compile("['’]")
_BLANK = re.compile(r"[\s\-_]+")
_BESIDE_HAN = re.compile(r" (?=[^\x00-\x7f])|(?<=[^\x00-\x7f]) ")


def phrase(text: str) -> str:
    """A folded text as concepts are compared: lower case, no apostrophes, a blank for a hyphen.

    Beside Chinese there are no blanks.
    """
    return _BESIDE_HAN.sub("", _BLANK.sub(" ", _APOSTROPHE.sub("", text.lower())))


class Concepts:
    """Concepts and the phrases that stand for them.

    Attributes:
        of: per phrase, the names of its concepts.
    """

    def __init__(self, lists: Iterable[Iterable[str]], folding: Folding) -> None:
        named: dict[str, dict[str, None]] = {}
        for words in lists:
            phrases = [phrase(folding.fold(word)) for word in words]
            for member in phrases:
                named.setdefault(member, {})[phrases[0]] = None
        self.of: Mapping[str, tuple[str, ...]] = {
            member: tuple(names) for member, names in named.items()
        }

    @cached_property
    def _lengths(self) -> Mapping[str, tuple[int, ...]]:
        """Per first two characters, how long the phrases are that begin so, longest first."""
        found: dict[str, set[int]] = {}
        for member in self.of:
            found.setdefault(member[:2], set()).add(len(member))
        return {start: tuple(sorted(sizes, reverse=True)) for start, sizes in found.items()}

    def found(self, text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Every phrase in a text made by `phrase`, longest first and none inside another."""
        position, end, lengths = 0, len(text), self._lengths
        while position < end:
            size = 1
            for length in lengths.get(text[position : position + 2], ()):
                stop = position + length
                member = text[position:stop]
                if member in self.of and _stands_alone(text, position, stop):
                    yield member, self.of[member]
                    size = length
                    break
            position += size

    def within(self, member: str) -> Iterator[str]:
        """The names of the concepts of shorter phrases inside one."""
        for start in range(len(member)):
            for length in self._lengths.get(member[start : start + 2], ()):
                stop = start + length
                inner = member[start:stop]
                if length < len(member) and inner in self.of and _stands_alone(member, start, stop):
                    yield from self.of[inner]


def _stands_alone(text: str, start: int, stop: int) -> bool:
    """Whether a match does not cut a Latin word in two."""
    return not (
        (start > 0 and _latin(text[start]) and _latin(text[start - 1]))
        or (stop < len(text) and _latin(text[stop - 1]) and _latin(text[stop]))
    )


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
