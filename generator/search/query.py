"""What a query asks an index for. The browser's `query.js` does the same.

A query is weighed in two steps, because an index is asked before a typing slip can be told from a
rare word: first what stands there, then, for what the index does not know, what may be meant.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol, TypeAlias

from generator.search import phonetics
from generator.search.analyser import Analyser
from generator.search.concepts import phrase
from generator.search.data import ranking
from generator.search.nearness import near
from generator.search.telling import telling

Terms: TypeAlias = dict[str, float]
"""Per token of a query, how much it counts beside its rarity."""

_LETTERS = re.compile(r"[a-z]+")
_WORD = re.compile(r"[a-z]{3,}")
_PAIR = re.compile(r"[\u3400-\u9fff]{2}")
_CODE = re.compile(r"(?!(?:19|20)[0-9]{2}$)[0-9]{4,}")
"""A number of four digits or more that is no year."""
_FEW = 3
"""A Latin word held by fewer entries may be pinyin."""
_INITIALS = range(2, 9)


class Vocabulary(Protocol):
    """What an index knows about its tokens."""

    def holders(self, token: str) -> int:
        """How many entries hold a token."""
        ...

    def is_common(self, token: str) -> bool:
        """Whether so many entries hold a token that it tells nothing in a sentence."""
        ...

    def like(self, word: str) -> Iterable[str]:
        """The Latin words that begin with the same two characters."""
        ...


@dataclass(frozen=True, slots=True)
class Weighed:
    """A query as an index is asked.

    Attributes:
        terms: the tokens that the index holds, with their weights.
        corrected: Latin words that nobody wrote, with those that were probably meant.
        heard: Chinese phrases that pinyin may stand for.
        implied: the names of the concepts that follow from what is said.
    """

    terms: Terms
    corrected: Mapping[str, str]
    heard: tuple[str, ...] = ()
    implied: tuple[str, ...] = ()


def _family(word: str) -> str:
    """What a word of a text is to the ranking."""
    if " " in word:
        return "pair"
    if _CODE.fullmatch(word):
        return "code"
    return "latin" if word[0].isascii() else "chinese"


def _sounds(terms: Iterable[str], vocabulary: Vocabulary) -> list[tuple[str, float]]:
    """How Chinese words sound that no entry holds: the keyboard offers homophones."""
    weight = ranking()["query"]["sound"]
    unknown = (word for word in terms if _PAIR.fullmatch(word) and not vocabulary.holders(word))
    return [(phonetics.sounds(word), weight) for word in unknown]


def _said(words: Iterable[str], vocabulary: Vocabulary) -> Iterator[str]:
    """The syllables in code that Latin words may be meant as; a blank for one that is none."""
    codes = phonetics.codes()
    for word in words:
        is_rare = word in codes or vocabulary.holders(word) < _FEW
        yield "".join(map(codes.__getitem__, phonetics.spelt(word) if is_rare else ())) or " "


@dataclass(frozen=True)
class Query:
    """Weighs queries.

    Attributes:
        analyser: the one that the index was made with.
    """

    analyser: Analyser

    def weighed(self, text: str, vocabulary: Vocabulary) -> Weighed:
        """What to ask an index for."""
        weights = ranking()["query"]
        terms = self.written(text, vocabulary)
        implied = self._implied(text, terms)
        terms |= implied
        corrected: dict[str, str] = {}
        for word in self._unknown(text, terms, vocabulary):
            for index, other in enumerate(near(word, vocabulary)):
                terms.setdefault(other, weights["fuzzy"])
                if index == 0 and not other.startswith(word):
                    corrected[word] = other
        heard = self._heard(text, vocabulary)
        names = {f"={name}" for member in heard for name in self.analyser.concepts.of[member]}
        meant = [(name, weights["heard"]) for name in names]
        meant += [*_sounds(terms, vocabulary), *self._pronounced(text, vocabulary)]
        for token, weight in meant:
            terms[token] = max(terms.get(token, 0), weight)
        known = {token: weight for token, weight in terms.items() if vocabulary.holders(token)}
        if self._is_sentence(text):
            rare = {token: known[token] for token in known if not vocabulary.is_common(token)}
            known = rare or known
        return Weighed(known, corrected, heard, tuple(token[1:] for token in implied))

    def _words(self, text: str) -> list[str]:
        return list(dict.fromkeys(self.analyser.tokens(text, aloud=False).words))

    def _is_sentence(self, text: str) -> bool:
        short: int = ranking()["query"]["short"]
        return len(self._words(text)) > short

    def written(self, text: str, vocabulary: Vocabulary) -> Terms:
        """The tokens of what stands there."""
        weights = ranking()["query"]
        words = self._words(text)
        concepts, members = self.analyser.concepts, self.analyser.members(text)
        names = {one: [f"={name}" for name in concepts.of[one]] for one in members}
        held = [one for one in members if any(map(vocabulary.holders, names[one]))]
        asked = telling(words, held, weights["short"], weights["most"], weights["room"])
        found = {word: weights[_family(word)] for word in asked}
        for member in members:
            found = dict.fromkeys(concepts.inner(member), weights["inner"]) | found
            found |= dict.fromkeys(names[member], weights["concept"])
        for member in concepts.apart(phrase(self.analyser.folding.fold(text))):
            found = {f"={name}": weights["apart"] for name in concepts.of[member]} | found
        return found

    def _implied(self, text: str, terms: Terms) -> Terms:
        """What the phrases in a text mean together besides; who names much tells it himself."""
        weights, concepts = ranking()["query"], self.analyser.concepts
        plain = phrase(self.analyser.folding.fold(text))
        members = (*concepts.found(plain), *concepts.apart(plain))
        said = {name for member in members for name in concepts.of[member]}
        if len(said) > weights["said"]:
            return {}
        implied = self.analyser.implications.follow(said)
        found = {f"={name}": weights["implied"] * share for name, share in implied.items()}
        return {token: weight for token, weight in found.items() if token not in terms}

    def _unknown(self, text: str, terms: Terms, vocabulary: Vocabulary) -> Iterator[str]:
        """Latin words that no entry holds; one whose meaning is known is no slip."""
        members = self.analyser.members(text)
        meant = {word for member in members for word in _LETTERS.findall(member)}
        for token in list(terms):
            if _WORD.fullmatch(token) and token not in meant and not vocabulary.holders(token):
                yield token

    def _pronounced(self, text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, float]]:
        """Pinyin and initials, where a Latin word is rare enough to be meant so."""
        weights, codes = ranking()["query"], phonetics.codes()
        letters = _LETTERS.findall(self.analyser.folding.fold(text).lower())
        for word in letters:
            if vocabulary.holders(word) >= _FEW:
                continue
            for first, second in pairwise(phonetics.spelt(word)):
                yield codes[first] + codes[second], weights["pinyin"]
            if len(word) in _INITIALS:
                size = min(4, len(word))
                for start in range(len(word) - size + 1):
                    yield f"!{word[start : start + size]}", weights["initial"] * size
        for first, second in pairwise(letters):
            if first in codes and second in codes:
                yield codes[first] + codes[second], weights["pinyin"]

    def _heard(self, text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
        """Phrases that Latin words may stand for."""
        letters = _LETTERS.findall(self.analyser.folding.fold(text).lower())
        said = "".join(_said(letters, vocabulary))
        hear = self.analyser.concepts.heard
        found = dict.fromkeys(hear(said))
        for read, alone in phonetics.also().items():
            others = hear(said.replace(read, alone)) if read in said else ()
            found |= dict.fromkeys(one for one in others if alone in phonetics.sounds(one))
        return tuple(found)
