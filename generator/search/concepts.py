"""Words that mean the same: finds in a text the concepts that its words stand for."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any

from generator.search import phonetics
from generator.search.folding import Folding
from generator.search.phrase_book import PhraseBook
from generator.search.phrases import Phrases, cuts

_PART = 2
"""Characters of the least part of a phrase that has other words in its midst, or is heard."""
_LONGEST = 8
"""Characters of the longest phrase that is heard."""
_BETWEEN = re.compile(r"[\u3400-\u9fff]{1,4}")
"""What may stand in the midst of a phrase."""
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

    def __init__(self, of: PhraseBook, own: Iterable[str] = ()) -> None:
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
        return cls(PhraseBook.of(named), (member for phrases in owned for member in phrases))

    def named(self, words: Iterable[str], folding: Folding) -> dict[str, tuple[str, ...]]:
        """The names of the concepts of some words; none where no other word means the same."""
        words = list(words)
        phrases = zip(words, _phrases(words, folding), strict=True)
        return {word: self.of.get(phrase, ()) for word, phrase in phrases}

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all concepts."""
        return frozenset(name for of in self.of.values() for name in of)

    def packed(self) -> object:
        """All that `unpacked` needs, in what JSON knows."""
        return ["\n".join(self.of.lines), sorted(self._own)]

    @classmethod
    def unpacked(cls, packed: Any) -> "Concepts":  # noqa: ANN401 - as JSON gives it
        """The concepts that were packed."""
        lines, own = packed
        return cls(PhraseBook(lines.split("\n") if lines else ()), own)

    def held(self, known: Container[str]) -> "Concepts":
        """Some of the concepts, with the phrases that stand for them."""
        kept = {member: tuple(filter(known.__contains__, of)) for member, of in self.of.items()}
        return Concepts(PhraseBook.of({one: of for one, of in kept.items() if of}), self._own)

    def found(self, text: str) -> Iterable[str]:
        """Every phrase in a text made by `phrase`, longest first and none inside another."""
        return self.phrases.found(text)

    @cached_property
    def phrases(self) -> Phrases:
        """All phrases."""
        return Phrases(self.of)

    def apart(self, text: str) -> Iterator[str]:
        """Every phrase in a text with a few Chinese characters between its words.

        屏幕不亮 is in 屏幕怎么都不亮. Neither part is shorter than two characters.
        """
        for start in range(len(text)):
            if not cuts(text, start):
                begun = self.of.begun(text[start : start + _PART])
                yield from (member for member in begun if _is_apart(text, start, member))

    def heard(self, said: str) -> Iterator[str]:
        """Every phrase that sounds as some syllables do, longest first and none inside another.

        Args:
            said: syllables in the code of `phonetics`, blanks where something else stands.
        """
        for run in said.split():
            start = 0
            while start < len(run):
                ends = range(min(len(run), start + _LONGEST), start + _PART - 1, -1)
                end = next((end for end in ends if run[start:end] in self._aloud), start + 1)
                yield from self._aloud.get(run[start:end], ())
                start = end

    @cached_property
    def _aloud(self) -> Mapping[str, list[str]]:
        """The phrases by what they sound like."""
        found: dict[str, list[str]] = {}
        for member, sounds in zip(self.of, _sounds(self.of), strict=True):
            found.setdefault(sounds, []).append(member)
        return found

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


def _sounds(phrases: Iterable[str]) -> list[str]:
    """What phrases sound like; at once, which takes a fifth of the time."""
    said = phonetics.sounds(_APART.join(phrases))
    return said.split(_APART) if said else []


def _is_apart(text: str, start: int, member: str) -> bool:
    """Whether a phrase begins at a place and goes on after other words."""
    for cut in range(_PART, len(member) - _PART + 1):
        if not text.startswith(member[:cut], start):
            return False
        if not cuts(member, cut) and _follows(text, start + cut, member[cut:]):
            return True
    return False


def _follows(text: str, at: int, words: str) -> bool:
    """Whether words stand behind a place with a few Chinese characters between."""
    between = _BETWEEN.match(text, at)
    starts = range(at + 1, between.end() + 1) if between else ()
    return any(text.startswith(words, gap) and not cuts(text, gap + len(words)) for gap in starts)
