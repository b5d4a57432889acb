"""Words that mean the same: finds in a text the concepts that its words stand for."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import pairwise
from typing import Any

from generator.search.folding import Folding
from generator.search.phrases import Phrases, cuts

_FEW = 2
"""Of no more pairs a phrase may lack none."""
_UNIT = re.compile(r"[a-z0-9]+|[^a-z0-9]")
"""A Latin word or another character."""
_START = re.compile(r"[a-z0-9]+|..?", re.DOTALL)
_APART = "\0"
"""Stands in no word, and is no blank."""
_BLANK = re.compile(r"[\s\-_]+")
_BESIDE_HAN = re.compile(r" (?:(?=[^\x00-\x7f])|(?<=[^\x00-\x7f] ))")


def phrase(text: str) -> str:
    """A folded text as concepts are compared: lower case, no apostrophes, a blank for a hyphen.

    Beside Chinese there are no blanks.
    """
    text = text.lower().replace("'", "").replace("’", "")
    return _BESIDE_HAN.sub("", _BLANK.sub(" ", text))


def _phrases(words: Iterable[str], folding: Folding) -> list[str]:
    """Words as they are compared; folded at once, since to fold each takes four times as long."""
    return phrase(folding.fold(_APART.join(words))).split(_APART)


class Concepts:
    """Concepts and the phrases that stand for them.

    Attributes:
        of: per phrase, the names of its concepts.
    """

    def __init__(self, of: Mapping[str, Sequence[str]], own: Iterable[str] = ()) -> None:
        self.of = of
        self._own = frozenset(own)

    def __reduce__(self) -> tuple[type["Concepts"], tuple[object, ...]]:
        """What was found before is not worth keeping, and an automaton cannot be kept."""
        return Concepts, (self.of, self._own)

    @classmethod
    def joined(
        cls,
        lists: Iterable[Iterable[str]],
        folding: Folding,
        own: Iterable[Iterable[str]] = (),
    ) -> "Concepts":
        """Concepts as lists of words, each named after its first; a library's own apart."""
        named: dict[str, dict[str, None]] = {}
        owned = [_phrases(words, folding) for words in own]
        general = (_phrases(words, folding) for words in lists)
        for phrases in (*general, *owned):
            for member in phrases:
                named.setdefault(member, {})[phrases[0]] = None
        of = {member: tuple(names) for member, names in named.items()}
        return cls(of, (member for phrases in owned for member in phrases))

    def packed(self) -> object:
        """All that `unpacked` needs, in what JSON knows."""
        return [self.of, sorted(self._own)]

    @classmethod
    def unpacked(cls, packed: Any) -> "Concepts":  # noqa: ANN401 - as JSON gives it
        """The concepts that were packed."""
        of, own = packed
        return cls(of, own)

    def held(self, is_held: Callable[[str], bool]) -> "Concepts":
        """Those of the concepts that a library is about, with the phrases that stand for them."""
        names = {name for of in self.of.values() for name in of}
        known = set(filter(is_held, names))
        kept = {member: tuple(filter(known.__contains__, of)) for member, of in self.of.items()}
        return Concepts({member: of for member, of in kept.items() if of}, self._own)

    def found(self, text: str) -> Iterable[str]:
        """Every phrase in a text made by `phrase`, longest first and none inside another."""
        return self.phrases.found(text)

    @cached_property
    def phrases(self) -> Phrases:
        """All phrases."""
        return Phrases(self.of)

    def mostly(self, text: str) -> Iterator[tuple[str, float]]:
        """Phrases that stand in a text for the most part, each with the share that does.

        屏幕不亮 has three pairs of neighbours, of which two stand in 屏幕怎么都不亮. How a phrase
        begins must stand there.
        """
        standing = _pairs(text)
        for start in dict.fromkeys(_beginnings(text)):
            for member in self.phrases.begun(start):
                if beginning(member) == start and (share := _share(member, standing)):
                    yield member, share

    @cached_property
    def tokens(self) -> Callable[[str], tuple[str, ...]]:
        """Gives the tokens of a phrase: its concepts, and the library's own within it.

        No longer phrase hides a concept of the library's own.
        """
        return cache(self._tokens)

    def _tokens(self, member: str) -> tuple[str, ...]:
        hidden = dict.fromkeys(self._within(member, self._own)) if self._own else ()
        return tuple(f"={name}" for name in (*self.of[member], *hidden))

    @cached_property
    def inner(self) -> Callable[[str], tuple[str, ...]]:
        """Gives the tokens of the concepts of shorter phrases inside one, as often as they are."""
        return cache(lambda member: tuple(f"={name}" for name in self.within(member)))

    def within(self, member: str) -> Iterator[str]:
        """The names of the concepts of shorter phrases inside one."""
        return self._within(member, self.of)

    def _within(self, member: str, wanted: Container[str]) -> Iterator[str]:
        for start in range(len(member)):
            for inner in self.phrases.at(member, start):
                if inner != member and inner in wanted:
                    yield from self.of[inner]


def beginning(phrase: str) -> str:
    """By what a phrase is looked up: its first Latin word, or else its first two characters."""
    found = _START.match(phrase)
    return found[0] if found else ""


def _beginnings(text: str) -> Iterator[str]:
    """How the phrases may begin that stand in a text: none begins inside a Latin word."""
    places = (at for at, letter in enumerate(text) if letter != " " and not cuts(text, at))
    return (beginning(text[at:]) for at in places)


def _share(member: str, standing: frozenset[tuple[str, str]]) -> float:
    """How much of a phrase some pairs hold, at least two thirds; 0 if they hold less."""
    own = _pairs(member)
    held = len(own & standing)
    return held / len(own) if len(own) > _FEW and 3 * held >= 2 * len(own) else 0


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    """Latin words and other characters that stand beside each other."""
    return frozenset(pairwise(_UNIT.findall(text)))
