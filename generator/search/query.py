"""What a query asks an index for. The browser's `query.js` does the same.

A query is weighed in two steps, because an index is asked before a typing slip can be told from a
rare word: first what stands there, then, for what the index does not know, what may be meant.
"""

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from generator.search import phonetics, spoken
from generator.search.analyser import Analyser
from generator.search.concepts import phrase
from generator.search.data import ranking
from generator.search.nearness import near
from generator.search.telling import telling

Terms: TypeAlias = dict[str, float]
"""Per token of a query, how much it counts beside its rarity."""

_WORD = re.compile(r"[a-z]{3,}")
_PAIR = re.compile(r"[\u3400-\u9fff]{2}")
_CODE = re.compile(r"(?!(?:19|20)[0-9]{2}$)[0-9]{4,}")
"""A number of four digits or more that is no year."""


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


def _is_function_word(token: str) -> bool:
    """Whether a word, or the second of two, only joins others."""
    return token.rpartition(" ")[2] in ranking()["query"]["function_words"]


def _family(word: str) -> str:
    """What a word of a text is to the ranking."""
    if " " in word:
        return "pair"
    if _CODE.fullmatch(word):
        return "code"
    return "latin" if word[0].isascii() else "chinese"


def _mended(terms: Terms, slips: Iterable[str], vocabulary: Vocabulary) -> dict[str, str]:
    """Adds what stands for unknown words; gives those that are told, with what stands for them."""
    corrected = {}
    for word in slips:
        found = near(word, vocabulary)
        for other in found:
            terms.setdefault(other, ranking()["query"]["fuzzy"])
        if found and not found[0].startswith(word):
            corrected[word] = found[0]
    return corrected


def _sounds(terms: Iterable[str], vocabulary: Vocabulary) -> list[tuple[str, float]]:
    """How Chinese words sound that no entry holds: the keyboard offers homophones."""
    weight = ranking()["query"]["sound"]
    unknown = (word for word in terms if _PAIR.fullmatch(word) and not vocabulary.holders(word))
    return [(phonetics.sounds(word), weight) for word in unknown]


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
        letters = spoken.letters(self.analyser.folding.fold(text))
        heard = spoken.heard(letters, self.analyser.concepts, vocabulary)
        audible = spoken.audible(letters, heard, vocabulary)
        corrected = _mended(terms, self._slips(text, terms, audible, vocabulary), vocabulary)
        names = {f"={name}" for member in heard for name in self.analyser.concepts.of[member]}
        meant = [(name, weights["heard"]) for name in names]
        meant += [*_sounds(terms, vocabulary), *spoken.pronounced(letters, vocabulary)]
        for token, weight in meant:
            terms[token] = max(terms.get(token, 0), weight)
        known = {token: weight for token, weight in terms.items() if vocabulary.holders(token)}
        if self._is_sentence(text):
            common = filter(vocabulary.is_common, known)
            little = {*common, *filter(_is_function_word, known)}
            known = {token: known[token] for token in known if token not in little} or known
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

    def _slips(
        self, text: str, terms: Terms, audible: AbstractSet[str], vocabulary: Vocabulary
    ) -> list[str]:
        """Latin words that no entry holds, nor says, and of which nobody knows what they mean."""
        members = self.analyser.members(text)
        meant = {word for member in members for word in spoken.letters(member)}
        known = audible | meant
        words = [token for token in terms if _WORD.fullmatch(token) and token not in known]
        return [word for word in words if not (vocabulary.holders(word) or _is_function_word(word))]
