"""The product's search in the terminal."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from benchmarks.search.evaluation import Finder, Text
from benchmarks.search.mapping import document, fields
from generator.search import Query, analyser, impacts, rarity


@dataclass
class _Postings:
    holding: dict[str, dict[str, float]] = field(default_factory=lambda: defaultdict(dict))

    def holders(self, token: str) -> int:
        return len(self.holding.get(token, ()))

    def like(self, word: str) -> Iterator[str]:
        return (t for t in self.holding if t[:2] == word[:2] and t[0].isascii() and t[0].isalnum())


@contextmanager
def opened(texts: Sequence[Text]) -> Iterator[Finder]:
    """Keeps the index in memory."""
    cut = analyser()
    postings = _Postings()
    for text in texts:
        for token, impact in impacts(fields(document(text)), cut).items():
            postings.holding[token][text.id] = impact
    query = Query(cut)

    def find(written: str) -> Sequence[str]:
        scores: dict[str, float] = defaultdict(float)
        for token, weight in query.weighed(written, postings).terms.items():
            rare = rarity(len(texts), postings.holders(token))
            for id_, impact in postings.holding[token].items():
                scores[id_] += weight * rare * impact
        return sorted(scores, key=lambda id_: (-scores[id_], id_))[:10]

    yield find
