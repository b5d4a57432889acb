"""One renewal of an index: what was edited is taken out of its files and put in again."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, replace

from generator.processes import Progress, counted
from generator.render.output import Data
from generator.render.search.edits import Edits, size, unpacked
from generator.render.search.files import (
    Titles,
    concept_file,
    entry_files,
    facets_of,
    manifest,
    table_file,
)
from generator.render.search.held import held_file
from generator.render.search.layout import Layout, layout, numbered
from generator.render.search.results import Facet
from generator.render.search.scripts import address, compact
from generator.render.search.source import Cut, Source
from generator.render.search.store import Kept, Store, digest
from generator.render.search.terms import TermFiles
from generator.render.search.words import word_files
from generator.search import Analyser, least_common

_MANIFEST = address("manifest")
_FACETS = "search/facets/"


class Renewal:
    """Brings a store up to date.

    Attributes:
        digests: of all files by address, once it is done.

    Args:
        store: what is remembered.
        sources: by id, all entries that are to be found.
        analyser: gives the analyser, should it be needed.
        cut: gives the tokens of documents.
        progress: is told of every entry and of every token that changes.
    """

    def __init__(
        self,
        store: Store,
        sources: Mapping[str, Source],
        analyser: Callable[[], Analyser],
        cut: Cut,
        progress: Progress,
    ) -> None:
        self.digests: dict[str, bytes] = {}
        self._store = store
        self._sources = sources
        self._analyser = analyser
        self._cut = cut
        self._progress = progress
        self._known = store.digests()
        self._numbers = self._numbered()
        self._edits = Edits()
        self._free: list[int] = []
        self._shown: dict[int, str] = {}
        self._is_narrowed_so = True

    def made(self, titles: Titles) -> tuple[tuple[Data, ...], tuple[str, ...]]:
        """The files that became different, and the addresses of those that are no more."""
        is_first = not self._store.fact("layout")
        self._read()
        laid = layout(len(self._sources), self._store.size())
        is_anew = self._lay_out(laid)
        if is_anew and not is_first:
            self._read_all()
        self.digests = known = self._store.file_digests()
        facets, narrowing = self._facets(titles, is_anew=is_anew)
        kept = {place for place in known if narrowing is None and place.startswith(_FACETS)}
        files: list[Data] = [
            *self._found_by(laid, is_anew=is_anew),
            *entry_files(self._store, self._free, self._shown, is_anew=is_anew),
            *(narrowing or ()),
            *([table_file(self._analyser())] if is_anew else ()),
        ]
        removed = self._removed(files, known, kept, is_anew=is_anew)
        changed = self._put(files, known)
        others = (told for place, told in sorted(known.items()) if place != _MANIFEST)
        common = self._store.of_many(least_common(len(self._numbers)))
        changed += self._put([manifest(laid, self._numbers, facets, common, others)], known)
        return tuple(changed), tuple(removed)

    def _numbered(self) -> dict[str, int]:
        """The numbers of the entries; those of the same entries in as much space are the same."""
        space, before = layout(len(self._sources), 0).numbers, self._store.fact("layout")
        is_same = before and json.loads(before)["numbers"] == space
        if is_same and self._known.keys() == self._sources.keys():
            return {name: number for name, (_, number) in self._known.items()}
        return numbered(self._sources, space)

    def _lay_out(self, laid: Layout) -> bool:
        """Whether the files are laid out anew, now or because there were none."""
        told = json.dumps(asdict(laid)).encode()
        before = self._store.fact("layout")
        self._store.note("layout", told)
        return before != told

    def _read(self) -> None:
        """Takes out, puts in and moves entries."""
        known = self._known
        for name in sorted(known.keys() - self._sources.keys()):
            kept = self._store.entry(name)
            self._edits.remove(kept.number, unpacked(kept.found.tokens))
            self._free.append(kept.number)
            self._is_narrowed_so = False
            self._store.drop_entry(name)
        new = [
            (name, number)
            for name, number in self._numbers.items()
            if known.get(name) != (self._sources[name].digest, number)
        ]
        self._progress.begin("index", len(new))
        for name, number in counted(new, self._progress):
            self._renew(name, number, self._store.entry(name) if name in known else None)

    def _renew(self, name: str, number: int, before: Kept | None) -> None:
        source = self._sources[name]
        if before and before.digest == source.digest:
            kept = replace(before, number=number)
        else:
            found = source.read(self._cut)
            kept = Kept(source.digest, number, size(found.tokens), found)
        if before:
            self._change(before, kept)
        else:
            self._edits.put(number, kept.found.tokens)
        if not before or (before.number, before.found.facets) != (number, kept.found.facets):
            self._is_narrowed_so = False
        self._shown[number] = kept.found.shown
        self._store.put_entry(name, kept)

    def _change(self, before: Kept, after: Kept) -> None:
        """Takes out and puts in what is not the same."""
        was, held = unpacked(before.found.tokens), unpacked(after.found.tokens)
        if before.number == after.number:
            same = was.items() & held.items()
            was, held = (dict(levels.items() - same) for levels in (was, held))
        self._edits.remove(before.number, was)
        self._edits.add(after.number, held)
        self._free.append(before.number)

    def _read_all(self) -> None:
        """Puts all entries in, whatever was in the files."""
        self._edits = Edits()
        for name, number in self._numbers.items():
            kept = self._store.entry(name)
            self._edits.put(number, kept.found.tokens)
            self._shown[number] = kept.found.shown

    def _found_by(self, laid: Layout, *, is_anew: bool) -> Iterator[Data]:
        """The files in which tokens are looked up."""
        terms = TermFiles(self._store, laid, is_anew=is_anew)
        terms.change(self._edits, self._progress)
        yield from terms.scripts()
        yield from word_files(self._store, laid, terms.counts, is_anew=is_anew)
        yield from held_file(self._store, terms.held, is_anew=is_anew)
        yield from self._concepts(terms.held, is_anew=is_anew)

    def _concepts(self, changed: Mapping[str, bool], *, is_anew: bool) -> Iterator[Data]:
        """The file of the concepts that an entry is about, if these are others now."""
        told = b"" if is_anew else self._store.fact("concepts")
        before = set(json.loads(told)) if told else set()
        named = {token[1:]: is_held for token, is_held in changed.items() if token[0] == "="}
        held = before - named.keys() | {name for name, is_held in named.items() if is_held}
        if is_anew or held != before:
            self._store.note("concepts", json.dumps(sorted(held)).encode())
            analyser = self._analyser()
            yield concept_file(dict(analyser.concepts.of.items()), analyser.implications, held)

    def _facets(self, titles: Titles, *, is_anew: bool) -> tuple[list[Facet], list[Data] | None]:
        """The facets, and their files; None where these are as they were."""
        now = compact(titles)
        before = self._store.fact("facets")
        if before and self._is_narrowed_so and not is_anew:
            written, facets = json.loads(before)
            if written == now:
                return [Facet(*facet) for facet in facets], None
        found, files = facets_of(self._store, titles)
        told = (now, [(facet.name, facet.values, facet.counts) for facet in found])
        self._store.note("facets", compact(told).encode())
        return found, files

    def _removed(
        self, files: Iterable[Data], known: dict[str, bytes], kept: set[str], *, is_anew: bool
    ) -> list[str]:
        """Forgets the files that are no more, and tells which."""
        empty = {file.address for file in files if not file.content}
        made = {file.address for file in files if file.content} | kept | {_MANIFEST}
        removed = [
            place
            for place in known
            if place not in made and (is_anew or place in empty or place.startswith(_FACETS))
        ]
        self._store.drop_files(removed)
        for place in removed:
            del known[place]
        return removed

    def _put(self, files: Iterable[Data], known: dict[str, bytes]) -> list[Data]:
        """Keeps files, and gives those that are not as they were."""
        digests = {file.address: (digest(file), file) for file in files if file.content}
        changed = [file for told, file in digests.values() if known.get(file.address) != told]
        known |= {place: told for place, (told, _) in digests.items()}
        self._store.put_files((known[file.address], file) for file in changed)
        return changed
