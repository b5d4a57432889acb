"""Brings an index up to date: only entries that changed are analysed, vanished ones removed."""

import json
import pickle
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.audience import for_audience
from generator.finder import engine
from generator.finder.errors import SettingsError, UnknownAudienceError
from generator.finder.index_place import IndexPlace, shared
from generator.finder.kept import ANALYSER, POSTINGS, signature
from generator.finder.project_state import state_of
from generator.finder.records import Record
from generator.finder.state import State
from generator.finder.survey import Known, Survey
from generator.model.knowledge_base import KnowledgeBase
from generator.model.renaming import with_current_ids
from generator.processes import Progress, counted, worked
from generator.project import inspect
from generator.search import Analyser, analyser, impacts
from generator.values import CONFIG_FILE
from generator.values.moment import today
from generator.values.sources import Sources

_KNOWN = "records.json"


@dataclass(frozen=True)
class Contents:
    """What an index is to hold.

    Attributes:
        base: the entries, filtered for their audience.
        digests: per id of an entry, a mark of its file's content.
        is_cut: whether the audience does not see everything.
        unreadable: how many files could not be read.
        stamp: the settled mark of the sources, taken before they were read.
    """

    base: KnowledgeBase
    digests: Mapping[str, bytes]
    is_cut: bool
    unreadable: int
    stamp: str

    def kept(self, place: IndexPlace, progress: Progress) -> Path:
        """Puts the contents into a place, taking over what is there already.

        Args:
            place: where the index lies.
            progress: is told of every entry that is new in it, and of every token of a new index.

        Raises:
            OSError: the place cannot be written, or another process is removing what is there.
        """
        before = place.current()
        state = state_of(self.base, self.stamp, signature(), self.unreadable)
        with place.renewed() as folder:
            known = _known(before, state) if before else {}
            survey = Survey(self.base, self.digests, known, is_cut=self.is_cut)
            if before and known:
                shared(before / POSTINGS, folder / POSTINGS)
                if not place.holds(before):
                    raise FileNotFoundError(before)
                removed = self._change(folder / POSTINGS, survey)
                state = replace(state, removed=removed)
            else:
                (folder / POSTINGS).mkdir()
                self._analyser.get_ready(len(survey.new))
                progress.begin("index", len(survey.new))
                rows = counted(worked(survey.new, lambda: self._row), progress)
                engine.create(folder / POSTINGS, rows, progress)
            state.write(folder)
            (folder / _KNOWN).write_text(json.dumps(survey.known, ensure_ascii=False), "utf-8")
            analyser = pickle.dumps(self._asking(folder, state.removed))
            (folder / ANALYSER).write_bytes(analyser)
        return folder

    def _change(self, postings: Path, survey: Survey) -> dict[str, int]:
        """Brings postings up to date; tells which tokens removed entries hold."""
        gone, new = survey.gone, survey.new
        if gone or new:
            engine.change(postings, gone, map(self._row, new))
        with closing(engine.Reader(postings)) as reader:
            dead = (Record.unpacked(reader.record(number)) for number in reader.removed())
            return dict(Counter(token for record in dead for token in self._tokens(record)))

    def _asking(self, folder: Path, removed: Mapping[str, int]) -> Analyser:
        """What cuts queries to the postings in a folder."""
        with closing(engine.Reader(folder / POSTINGS)) as reader:
            return self._analyser.asking(
                lambda token: reader.holders(token) - removed.get(token, 0)
            )

    @cached_property
    def _analyser(self) -> Analyser:
        return analyser(state_of(self.base, "", "", 0).synonyms)

    def _tokens(self, record: Record) -> dict[str, float]:
        return impacts(record.document.fields, self._analyser)

    def _row(self, record: Record) -> engine.Row:
        shown = record.result
        facets = {name: shown.values(name) for name in ("kind", "category", "severity", "system")}
        return engine.Row(record.id, self._tokens(record), facets, record.packed())


def visible(sources: Sources, audience: str, progress: Progress) -> Contents:
    """What an index is to hold for an audience, "" for the one that sees everything.

    Args:
        sources: the files of a project, just looked at.
        audience: whom the index is for.
        progress: is told of every file that is read and checked.

    Raises:
        SettingsError: the settings cannot be read.
        UnknownAudienceError: the project has no such audience.
    """
    found = inspect(sources, today(), progress=progress)
    if found.knowledge_base is None:
        wrong = (item for item in found.diagnostics if item.location.path == CONFIG_FILE)
        raise SettingsError(tuple(wrong), found.language)
    base = with_current_ids(found.knowledge_base)
    known = base.config.audiences
    if audience and audience not in known:
        raise UnknownAudienceError(known)
    shown = for_audience(base, audience or base.config.narrowest_audience)
    is_cut, unreadable = shown is not base, len(base.unreadable)
    return Contents(shown, found.digests, is_cut, unreadable, sources.settled_mark)


def _known(folder: Path, state: State) -> dict[str, Known]:
    """What is known of the records of an index that can be taken over; of none if it cannot be."""
    before = State.read(folder)
    if (before.signature, before.synonyms) != (state.signature, state.synonyms):
        return {}
    found = json.loads((folder / _KNOWN).read_text("utf-8"))
    return {
        name: Known(mark, tuple(asked), title, made)
        for name, (mark, asked, title, made) in found.items()
    }
