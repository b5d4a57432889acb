"""The index of a project as one audience sees it: opened, and renewed when the YAML changed."""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.finder.engine import Reader
from generator.finder.index_place import IndexPlace, index_places
from generator.finder.kept import POSTINGS, kept_analyser, signature
from generator.finder.state import State
from generator.processes import Progress, Quiet
from generator.search import least_common
from generator.values import seal
from generator.values.sources import Sources, look, settled_mark


class Library:
    """An opened index.

    Attributes:
        folder: where it lies.
        state: what is known of the project beside its entries.
        analyser: what cuts queries, with the project's own synonyms.
        reader: the postings and records.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.state = State.read(folder)
        self.analyser = kept_analyser(folder)
        self.reader = Reader(folder / POSTINGS)

    def holders(self, token: str) -> int:
        """How many entries hold a token."""
        return self.reader.holders(token) - self.state.removed.get(token, 0)

    def is_common(self, token: str) -> bool:
        """Whether so many entries hold a token that it tells nothing in a sentence."""
        return self.holders(token) > least_common(self.reader.entries)

    def like(self, word: str) -> Iterator[str]:
        """The Latin words that begin with the same two characters."""
        for token in self.reader.tokens(word[:2]):
            if token.isalnum() and self.holders(token):
                yield token


@contextmanager
def opened(
    project: Path,
    audience: str = "",
    now: Callable[[], str] | None = None,
    progress: Progress | None = None,
) -> Iterator[Library]:
    """The index of a project for an audience, "" for the one that sees everything.

    It lies beside the project, where that cannot be written in the user's cache, else in a passing
    folder. What is broken, foreign or of another version is made anew.

    Args:
        project: its folder.
        audience: who asks.
        now: gives the settled mark of the project's files, if somebody has looked already.
        progress: is told how far it has come, if the index must be renewed.

    Raises:
        SettingsError: the settings cannot be read.
        UnknownAudienceError: the project has no such audience.
    """
    with tempfile.TemporaryDirectory(prefix="opsbook-", ignore_cleanup_errors=True) as passing:
        places = [*index_places(project, audience), IndexPlace(Path(passing), seal.user_key())]
        known = now() if now else settled_mark(project)
        told = progress or Quiet()
        library = _fresh(places, known) or _renewed(places, look(project), audience, told)
        try:
            yield library
        finally:
            library.reader.close()


def _fresh(places: Iterable[IndexPlace], now: str) -> Library | None:
    """An index that was written of the very files that are there now."""
    for place in places:
        folder = place.current()
        with suppress(OSError):
            if folder and now and State.read(folder).is_of(now, signature()):
                return _whole(folder, place)
    return None


def _renewed(
    places: list[IndexPlace], sources: Sources, audience: str, progress: Progress
) -> Library:
    # What makes an index takes longer to import than most searches take.
    from generator.finder.contents import visible  # noqa: PLC0415 - as said above

    contents = visible(sources, audience, progress)
    for place in places[:-1]:
        with suppress(OSError):
            return _whole(contents.kept(place, progress), place)
        if found := _fresh([place], contents.stamp):
            return found
    return Library(contents.kept(places[-1], progress))


def _whole(folder: Path, place: IndexPlace) -> Library:
    """The index in a generation of which nothing was missing when it was opened.

    Raises:
        FileNotFoundError: another process has replaced it meanwhile, and is removing it.
    """
    library = Library(folder)
    if place.holds(folder):
        return library
    library.reader.close()
    raise FileNotFoundError(folder)
