"""Asks an index: what answers a query, best first."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import islice

from generator.finder.excerpts import Excerpt, Spans, Words, excerpt
from generator.finder.library import Library
from generator.finder.records import Record
from generator.search import Analyser, Query, Terms, Weighed, rarity

_FIRST = 20
"""Among so many of the best, an exact match stands before the others."""
_CODE = re.compile(r"(?=\S*[a-z])(?=\S*\d)[^\s\u3400-\u9fff]{4,}")
"""A Latin word with letters and digits, such as `ora-12541`."""
_SHORTEST_ASKED = 4
_SHORTEST_TOLD = 8
_FEW = 3
_LATIN = re.compile(r"[A-Za-z]+")
_WORDS = re.compile(r"[ -/:-~]+")
"""Latin words, none of which names something by its number."""
_PART = re.compile(r"[!-~]+|[^ -~]")
"""A Latin word of a phrase, or a Chinese character."""
_BLANK = r"[\s\-_]*"
"""What may be typed between two of them."""


@dataclass(frozen=True, slots=True)
class Want:
    """What is asked for.

    Attributes:
        text: the query as typed.
        facets: only entries with these values: kind, category, severity, system.
        limit: how many results are shown.
    """

    text: str
    facets: Mapping[str, str] = field(default_factory=dict)
    limit: int = 10


@dataclass(frozen=True, slots=True)
class Hit:
    """One result.

    Attributes:
        record: the entry.
        score: how well it answers.
        is_exact: whether it holds the very message or code that was typed.
        excerpt: where it hit.
        title_marks: the words of the title that were asked for.
    """

    record: Record
    score: float
    is_exact: bool
    excerpt: Excerpt
    title_marks: Spans


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a query.

    Attributes:
        hits: the best entries, best first.
        total: how many entries answer at all.
        suggestion: the query without slips, "" when there were none.
        synonyms: per word of the query, others that were searched for as well; first what all of
            it means.
    """

    hits: tuple[Hit, ...]
    total: int
    suggestion: str
    synonyms: Mapping[str, tuple[str, ...]]


def search(library: Library, want: Want) -> Answer:
    """The answer to a query."""
    weighed = Query(library.analyser).weighed(want.text, library)
    scores = _scores(library, weighed.terms)
    for facet, value in want.facets.items():
        having = library.reader.having(facet, value)
        scores = {number: score for number, score in scores.items() if number in having}
    asked = _Asked(want.text, library.analyser)
    found = _ordered(library, asked, scores, max(want.limit, _FIRST))
    words = Words.of(want.text, weighed, library.analyser)
    return Answer(
        hits=tuple(_hit(*one, words) for one in found[: want.limit]),
        total=len(scores),
        suggestion=asked.without_slips(weighed),
        synonyms=asked.synonyms(weighed, library),
    )


def first(library: Library, text: str) -> Record | None:
    """The entry that a query finds first; what else an answer tells costs half of its time."""
    scores = _scores(library, Query(library.analyser).weighed(text, library).terms)
    found = _ordered(library, _Asked(text, library.analyser), scores, _FIRST)
    return found[0][0] if found else None


def _scores(library: Library, terms: Terms) -> dict[int, float]:
    """Every entry that holds one of the terms, with its score."""
    scores: dict[int, float] = defaultdict(float)
    for token, weight in terms.items():
        each = weight * rarity(library.reader.entries, library.holders(token))
        for number, impact in library.reader.postings(token):
            scores[number] += each * impact
    return scores


def _best(library: Library, scores: Mapping[int, float], count: int) -> list[tuple[Record, float]]:
    """The best entries by score, those of the same score by id."""
    last = min(nlargest(count, scores.values()), default=0.0)
    found = [
        (Record.unpacked(library.reader.record(number)), score)
        for number, score in scores.items()
        if score >= last
    ]
    return sorted(found, key=lambda one: (-one[1], one[0].id))[:count]


def _ordered(
    library: Library, asked: "_Asked", scores: Mapping[int, float], count: int
) -> list[tuple[Record, float, str]]:
    """The best entries with what of each was typed exactly; among the first, these stand first."""
    found = [
        (record, score, asked.exact(record)) for record, score in _best(library, scores, count)
    ]
    return [*sorted(found[:_FIRST], key=lambda one: not one[2]), *found[_FIRST:]]


def _hit(record: Record, score: float, exact: str, words: Words) -> Hit:
    shown = excerpt(record, words, exact)
    return Hit(record, score, bool(exact), shown, words.marks(record.title))


class _Asked:
    """A query as its words stand."""

    def __init__(self, text: str, analyser: Analyser) -> None:
        self._text = text
        self._analyser = analyser
        self._plain = self._folded(text)
        self._tokens = frozenset(analyser.tokens(text).words)
        self._codes = frozenset(token for token in self._tokens if _CODE.fullmatch(token))

    def exact(self, record: Record) -> str:
        """The very message or code of an entry that was typed, "" for none.

        A code may stand in its title or an alias, too.
        """
        codes, messages = record.document.codes, record.document.messages
        found = (
            *(code for code in codes if self._folded(code) in self._tokens),
            *(told for told in (*codes, *messages) if self._is_part(self._folded(told))),
            *(told for told in messages if self._is_whole(self._folded(told))),
            *(name for name in (record.title, *record.document.aliases) if self._names_code(name)),
        )
        return next(iter(found), "")

    def _is_part(self, told: str) -> bool:
        return len(self._plain) >= _SHORTEST_ASKED and self._plain in told

    def _is_whole(self, told: str) -> bool:
        return len(told) >= _SHORTEST_TOLD and told in self._plain

    def _names_code(self, name: str) -> bool:
        return (
            not self._codes.isdisjoint(self._analyser.tokens(name).words) if self._codes else False
        )

    def without_slips(self, weighed: Weighed) -> str:
        """The query with what was probably meant, "" when it was typed well."""
        folding, known = self._analyser.folding, weighed.corrected
        mended = _LATIN.sub(
            lambda word: known.get(word[0].lower(), word[0]), folding.fold(self._text)
        )
        return "" if mended.lower() == self._written.lower() else mended

    def synonyms(self, weighed: Weighed, library: Library) -> dict[str, tuple[str, ...]]:
        """Per word of the query, others that were searched for as well; a few of the rarest.

        First what the whole query means besides.
        """
        concepts, terms = self._analyser.concepts, weighed.terms
        members = [*self._analyser.members(self._text), *weighed.heard]

        def used(member: str) -> set[str]:
            return {name for name in concepts.of[member] if f"={name}" in terms}

        def holders(member: str) -> int:
            return min(library.holders(f"={name}") for name in used(member))

        told = {self._text.strip(): weighed.implied[:_FEW]}
        for member in sorted(filter(used, members), key=holders):
            names, said, is_latin = used(member), self._said(member), _WORDS.fullmatch(member)
            others = [word for word, of in concepts.of.items() if not names.isdisjoint(of)]
            others.sort(
                key=lambda word: (len(concepts.of[word]) > 1, word.isascii() != bool(is_latin))
            )
            others = [*told.get(said, ()), *(word for word in others if word != member)]
            told[said] = tuple(others[:_FEW])
        return dict(islice(((member, words) for member, words in told.items() if words), _FEW))

    def _said(self, member: str) -> str:
        """A phrase as it was typed: ORA-28000 for `ora 28000`; itself when only meant."""
        parts = map(re.escape, _PART.findall(member))
        found = re.search(_BLANK.join(parts), self._written, re.IGNORECASE)
        return found[0] if found else member

    @property
    def _written(self) -> str:
        """The query as typed, width and script of its characters apart."""
        return "".join(map(self._analyser.folding.fold, self._text))

    def _folded(self, text: str) -> str:
        return " ".join(self._analyser.folding.fold(text).lower().split())
