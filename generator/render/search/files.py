"""The files of the browser's index: small scripts, of which a query loads only a few.

Scripts, since a page on a disk may load nothing else; each hands data to one function of
`opsbookSearch`. A token, a word or the number of an entry says by itself in which file it is to be
found, so the cost of a query hardly grows with the library.

- `manifest.js`: how many files there are, how a query is weighed, the facets;
- `tables.js`: what the analyser needs;
- `terms/`: per token its postings; words of the same meaning;
- `words/`: Latin words with their number of holders, by their first two characters;
- `entries/`: what results show;
- `facets/`: which entries have a value.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from generator.render.output import Data
from generator.render.search.document import SearchDocument
from generator.render.search.results import Facet, Result
from generator.render.search.tables import tables
from generator.render.search.terms import route, term_files
from generator.search import Analyser, Impacts
from generator.search.data import ranking
from generator.search.postings import Postings, encode_numbers
from generator.search.ranking import LEVELS

FOLDER = "search"

_WORD_FILE = 6_000
_ENTRIES_A_FILE = 2
_SHOWN = 400
_VERSION_DIGITS = 12
_MENDABLE = range(4, 25)

Entries: TypeAlias = Sequence[tuple[SearchDocument, Result]]
"""The entries of a site as one audience may see them, in the order of their numbers."""


def index_files(
    entries: Entries,
    facets: Sequence[Facet],
    analyser: Analyser,
    impacts: Callable[[SearchDocument], Impacts],
) -> Iterator[Data]:
    """Every file of the index.

    Args:
        entries: what can be found.
        facets: the ways to narrow results.
        analyser: the one that queries will be cut with.
        impacts: how much a document is about which token, by the same analyser.
    """
    postings = Postings()
    for number, (document, _) in enumerate(entries):
        postings.add(number, impacts(document))
    terms, words = term_files(postings, analyser), _words(postings)
    files = [
        *_scripts("terms", (file.parts for file in terms)),
        *_scripts("words", ((file,) for file in words)),
        *_shown(entries),
        *_facets(entries, facets),
        table_file(analyser),
    ]
    yield from files
    manifest = {
        "version": _version(files),
        "entries": len(entries),
        "terms": len(terms),
        "words": len(words),
        "levels": LEVELS,
        "together": _ENTRIES_A_FILE,
        "query": ranking()["query"],
        "facets": [_facet(facet) for facet in facets],
    }
    yield Data(f"{FOLDER}/manifest.js", _script("manifest", manifest))


def table_file(analyser: Analyser) -> Data:
    """What the analyser in the browser needs before it is asked anything."""
    return Data(f"{FOLDER}/tables.js", _script("tables", tables(analyser)))


def _version(files: Iterable[Data]) -> str:
    """Part of the addresses of all files, so that no browser mixes two indexes."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.content)
    return digest.hexdigest()[:_VERSION_DIGITS]


def _words(postings: Postings) -> list[dict[str, dict[str, int]]]:
    by_start: dict[str, dict[str, int]] = defaultdict(dict)
    for token, holders in postings.holders():
        if token.isascii() and token.isalpha() and len(token) in _MENDABLE:
            by_start[token[:2]][token] = holders
    room = sum(len(word) + 5 for words in by_start.values() for word in words)
    files: list[dict[str, dict[str, int]]] = [{} for _ in range(1 + room // _WORD_FILE)]
    for start, words in by_start.items():
        files[route(start, len(files))][start] = words
    return files


def _shown(entries: Entries) -> Iterator[Data]:
    """What results show, a few entries together."""
    shown = [_entry(document, result) for document, result in entries]
    groups = [
        shown[start : start + _ENTRIES_A_FILE] for start in range(0, len(shown), _ENTRIES_A_FILE)
    ]
    yield from _scripts("entries", ((group,) for group in groups))


def _entry(document: SearchDocument, result: Result) -> list[object]:
    text = " ".join(" ".join(document.text).split())
    return [
        result.address,
        document.title,
        result.kind,
        result.category,
        result.severity,
        result.systems,
        document.aliases,
        document.codes,
        document.messages,
        document.symptoms,
        text[:_SHOWN],
    ]


def _facets(entries: Entries, facets: Sequence[Facet]) -> Iterator[Data]:
    for facet in facets:
        holders: dict[str, list[int]] = defaultdict(list)
        for number, (_, result) in enumerate(entries):
            for value in result.values(facet.name):
                holders[value].append(number)
        coded = {value: encode_numbers(holders[value]) for value in facet.values}
        yield Data(f"{FOLDER}/facets/{facet.name}.js", _script("facet", facet.name, coded))


def _facet(facet: Facet) -> dict[str, object]:
    values = [
        {"value": value, "title": title, "count": facet.counts[value]}
        for value, title in facet.values.items()
    ]
    return {"name": facet.name, "values": values}


def _scripts(name: str, contents: Iterable[tuple[object, ...]]) -> Iterator[Data]:
    for number, content in enumerate(contents):
        yield Data(f"{FOLDER}/{name}/{number}.js", _script(name, number, *content))


def _script(function: str, *values: object) -> bytes:
    """A call that hands over data."""
    written = ",".join(
        json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values
    )
    return f"opsbookSearch.{function}({written});\n".encode()
