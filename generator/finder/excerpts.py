"""Where a result hit, with the words around it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.finder.records import Record
from generator.search import Analyser, Weighed, phonetics
from generator.search.folding import Folding

Spans = tuple[tuple[int, int], ...]
"""Parts of a text by start and end, in order, apart from each other."""

_FEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A text of an entry.

    Attributes:
        field: where it hit: `title`, `code`, `message`, `alias`, `symptom` or `text`.
        text: the whole text of that place; if it hit the title, the first thing said below.
        marks: the words in it that were asked for.
    """

    field: str
    text: str
    marks: Spans


@dataclass(frozen=True, slots=True)
class Words:
    """The words to look for in the texts of results.

    Attributes:
        own: those of the query, and mended ones.
        others: those of the same meaning or meant besides, which count less, however long they are.
        sounds: how words sound that were typed in pinyin, or with a wrong character.
        folding: how texts are folded before they are compared.
    """

    own: frozenset[str]
    others: frozenset[str]
    sounds: frozenset[str]
    folding: Folding

    @classmethod
    def of(cls, query: str, weighed: Weighed, analyser: Analyser) -> "Words":
        """The words that a query asks for."""
        said = [word.lower() for word in analyser.tokens(query).words]
        members = [*analyser.members(query), *weighed.heard]
        typed = (*said, *weighed.corrected.values(), *members)
        own = frozenset(word for word in typed if len(word) > 1 or len(said) < _FEW_WORDS)
        names = {name for member in members for name in analyser.concepts.of[member]}
        names.update(weighed.implied)
        alike = (word for word, of in analyser.concepts.of.items() if not names.isdisjoint(of))
        sounds = frozenset(filter(phonetics.is_said, weighed.terms))
        return cls(own, frozenset(alike) - own, sounds, analyser.folding)

    def within(self, text: str) -> "Words":
        """Those of the words that stand in a text."""
        plain = self._plain(text)
        aloud = phonetics.sounds(plain) if self.sounds else ""
        return Words(
            own=frozenset(filter(plain.__contains__, self.own)),
            others=frozenset(filter(plain.__contains__, self.others)),
            sounds=frozenset(filter(aloud.__contains__, self.sounds)),
            folding=self.folding,
        )

    def held(self, text: str) -> int:
        """How much of what was asked a text holds."""
        found = self.within(text)
        return sum(map(len, (*found.own, *found.sounds))) + len(found.others)

    def likeness(self, text: str) -> int:
        """How many characters of what was typed a text holds."""
        return len(set("".join(self.own)).intersection(self._plain(text)))

    def marks(self, text: str) -> Spans:
        """Where they stand in a text."""
        plain = self._plain(text)
        marked = bytearray(len(plain))
        for word in (*self.own, *self.others):
            _mark(marked, plain, word)
        for word in self.sounds:
            _mark(marked, phonetics.sounds(plain), word)
        return tuple(_runs(marked))

    def _plain(self, text: str) -> str:
        """The text folded so that places in it stay what they are."""
        fold = self.folding.fold
        plain = fold(text).lower()
        if len(plain) == len(text):
            return plain
        folded = ((character, fold(character).lower()) for character in text)
        return "".join(new if len(new) == 1 else old for old, new in folded)


def excerpt(record: Record, words: Words, exact: str) -> Excerpt:
    """The place of an entry that holds most of what was asked.

    Of equals it is the one that looks most like it, then the more telling one.

    Args:
        record: the entry.
        words: what was asked for.
        exact: the message or code that was typed word for word, "" for none.
    """
    places = list(_places(record))
    within = words.within("\n".join(text for _, text in places))

    def worth(place: tuple[str, str]) -> tuple[bool, int, int]:
        return place[1] == exact, within.held(place[1]), words.likeness(place[1])

    field, text = max(places, key=worth)
    if field == "title":
        document = record.document
        text = next(iter((*document.symptoms, *document.text)), "")
    return Excerpt(field, text, within.marks(text))


def _places(record: Record) -> Iterator[tuple[str, str]]:
    document = record.document
    yield "title", document.title
    yield from _named("code", document.codes)
    yield from _named("message", document.messages)
    yield from _named("alias", document.aliases)
    yield from _named("symptom", document.symptoms)
    yield from _named("text", document.text)


def _named(field: str, texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((field, text) for text in texts)


def _mark(marked: bytearray, plain: str, word: str) -> None:
    """Marks a word wherever it stands in a text."""
    at = plain.find(word)
    while at >= 0:
        if _stands_alone(plain, at, at + len(word)):
            marked[at : at + len(word)] = b"\1" * len(word)
        at = plain.find(word, at + 1)


def _stands_alone(plain: str, start: int, stop: int) -> bool:
    """Whether a word does not cut a longer Latin one in two."""
    cuts = (plain[at - 1 : at + 1] for at in (start, stop) if 0 < at < len(plain))
    return not any(cut.isascii() and cut.isalnum() for cut in cuts)


def _runs(marked: bytearray) -> Iterator[tuple[int, int]]:
    at = marked.find(1)
    while at >= 0:
        end = marked.find(0, at)
        end = len(marked) if end < 0 else end
        yield at, end
        at = marked.find(1, end)
