"""The files of the browser's index: small scripts, of which a query loads only a few.

Scripts, since a page on a disk may load nothing else; each hands data to one function of
`opsbookSearch`. A token, a word or the number of an entry says by itself in which file it is to be
found, so the cost of a query hardly grows with the library.

- `manifest.js`: how many files there are, how a query is weighed, which tokens tell nothing in a
  sentence, the facets;
- `tables.js`: what the analyser needs;
- `concepts.js`: words of the same meaning, of those concepts that an entry is about or that
  point to one, and what follows from which;
- `held.js`: which pairs of Chinese characters, sounds, initials and Latin words no entry holds;
- `terms/`: per token its postings;
- `words/`: Latin words with their number of holders, by their first two characters;
- `entries/`: what results show;
- `facets/`: which entries have a value.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from generator.render.output import Data
from generator.render.search.layout import ENTRIES_A_FILE, Layout
from generator.render.search.results import Facet, counted
from generator.render.search.scripts import address, called, compact, handed, narrowing, script
from generator.render.search.store import Store
from generator.render.search.tables import tables
from generator.search import Analyser
from generator.search.data import ranking
from generator.search.implications import Implications
from generator.search.postings import written_numbers
from generator.search.ranking import LEVELS

_VERSION_DIGITS = 12

Titles: TypeAlias = Mapping[str, Mapping[str, str]]
"""Per facet its values with their human names, in the owner's order."""


def table_file(analyser: Analyser) -> Data:
    """What the analyser in the browser needs before it is asked anything."""
    return script("tables", "tables", tables(analyser))


def concept_file(
    of: Mapping[str, Sequence[str]], implications: Implications, held: AbstractSet[str]
) -> Data:
    """Some concepts as a text: each a tab and its name, then its phrases, a line each.

    Chinese phrases come first, then those in other scripts, then those that mean more besides.
    Behind it what follows from some, tabs between, and the names of those that no entry is about.

    Args:
        of: the names of the concepts of every phrase.
        implications: what follows from them.
        held: the names of those that an entry is about; those from which they follow are added.
    """
    rules = implications.held(held)
    known = held | rules.conditions
    members: dict[str, list[str]] = {}
    for phrase, names in of.items():
        for name in filter(known.__contains__, names):
            members.setdefault(name, []).append(phrase)
    for phrases in members.values():
        phrases.sort(key=lambda one: (len(of[one]) > 1, one.isascii(), one))
    lines = [line for name, phrases in members.items() for line in (f"\t{name}", *phrases)]
    following = {"\t".join(met): names for met, names in rules.of.items()}
    silent = sorted(known - held)
    return script("concepts", "concepts", "\n".join([*lines, ""]), following, silent)


def entry_files(
    store: Store, gone: Iterable[int], new: Mapping[int, str], *, is_anew: bool
) -> Iterator[Data]:
    """The files of what results show in which some numbers are free now, or taken.

    A file without any entry is given without content.

    Args:
        store: what is remembered.
        gone: the numbers that are free.
        new: what is shown of the others, as JSON.
        is_anew: whether nothing counts that is remembered.
    """
    changed: dict[int, dict[int, str | None]] = defaultdict(dict)
    for number, shown in (*((number, None) for number in gone), *new.items()):
        changed[number // ENTRIES_A_FILE][number] = shown
    for file, entries in changed.items():
        name = f"entries/{file}"
        kept = b"" if is_anew else store.file(address(name))
        told = handed(kept)[1].items() if kept else ()
        held = {int(number): compact(shown) for number, shown in told} | entries
        lines = [f'"{number}":{shown}' for number, shown in sorted(held.items()) if shown]
        listed = f"{{{','.join(lines)}}}"
        yield called(name, "entries", str(file), listed) if lines else Data(address(name), b"")


def facets_of(store: Store, titles: Titles) -> tuple[list[Facet], list[Data]]:
    """The facets of all entries, and their files."""
    rows = list(store.facets())
    values = {written: json.loads(written) for written in {written for _, written in rows}}
    facets, files = [], []
    for name, titled in titles.items():
        holders: dict[str, list[int]] = defaultdict(list)
        for number, written in rows:
            for value in values[written][name]:
                holders[value].append(number)
        facet = counted(name, titled, {value: len(held) for value, held in holders.items()})
        if facet.values:
            coded = {value: written_numbers(holders[value]) for value in facet.values}
            facets.append(facet)
            files.append(script(f"facets/{name}", "facet", name, coded))
    return facets, files


def manifest(
    layout: Layout,
    numbers: Mapping[str, int],
    facets: Sequence[Facet],
    common: Sequence[str],
    digests: Iterable[bytes],
) -> Data:
    """What every query needs to know.

    Args:
        layout: of the index.
        numbers: of all entries.
        facets: the ways to narrow results.
        common: the tokens that tell nothing in a sentence.
        digests: of all other files, in order; no browser mixes two indexes.
    """
    told = hashlib.blake2b(digest_size=_VERSION_DIGITS // 2)
    for digest in digests:
        told.update(digest)
    return script(
        "manifest",
        "manifest",
        {
            "version": told.hexdigest(),
            "entries": len(numbers),
            "numbers": max(numbers.values(), default=-1) + 1,
            "terms": layout.terms,
            "words": layout.words,
            "levels": LEVELS,
            "together": ENTRIES_A_FILE,
            "query": ranking()["query"],
            "common": common,
            "facets": [narrowing(facet) for facet in facets],
        },
    )
