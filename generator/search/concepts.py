"""Words that mean the same: finds in a text the concepts that its words stand for."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
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

    def __init__(
        self,
        lists: Iterable[Iterable[str]],
        folding: Folding,
        own: Iterable[Iterable[str]] = (),
    ) -> None:
        named: dict[str, dict[str, None]] = {}
        own = [list(words) for words in own]
        for words in (*lists, *own):
            phrases = [phrase(folding.fold(word)) for word in words]
            for member in phrases:
                named.setdefault(member, {})[phrases[0]] = None
        self._own = frozenset(phrase(folding.fold(word)) for words in own for word in words)
        self._hidden: dict[str, tuple[str, ...]] = {}
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

    def hidden(self, member: str) -> tuple[str, ...]:
        """The names of a library's own concepts inside a phrase; no longer phrase hides them."""
        if not self._own:
            return ()
        if member not in self._hidden:
            names = self._within(member, self._own)
            self._hidden[member] = tuple(dict.fromkeys(names))
        return self._hidden[member]

    def within(self, member: str) -> Iterator[str]:
        """The names of the concepts of shorter phrases inside one."""
        return self._within(member, self.of)

    def _within(self, member: str, wanted: Container[str]) -> Iterator[str]:
        for start in range(len(member)):
            for length in self._lengths.get(member[start : start + 2], ()):
                stop = start + length
                inner = member[start:stop]
                if length < len(member) and inner in wanted and _stands_alone(member, start, stop):
                    yield from self.of[inner]


def _stands_alone(text: str, start: int, stop: int) -> bool:
    """Whether a match does not cut a Latin word in two."""
    return not (
        (start > 0 and _latin(text[start]) and _latin(text[start - 1]))
        or (stop < len(text) and _latin(text[stop - 1]) and _latin(text[stop]))
    )


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
