"""Remembers what texts are about, so that a build analyses only what was edited."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from generator.search.analyser import Analyser
from generator.search.ranking import LEVELS, Fields, Impacts, Weigh, impacts


@contextmanager
def memory(file: Path) -> Iterator[Weigh]:
    """What weighs texts, with the impacts of those seen before kept in a file.

    The file holds nothing that cannot be worked out again: one that is damaged is begun anew, and
    where none can be written everything is weighed as if for the first time. Texts that were not
    asked for are forgotten.
    """
    try:
        with closing(_opened(file)) as database:
            remembered = _Memory(database)
            yield remembered.weigh
            with suppress(sqlite3.Error):
                remembered.keep()
    except _UnusableError:
        yield impacts


class _UnusableError(Exception):
    """There is no place for a memory."""


def _opened(file: Path) -> sqlite3.Connection:
    for _ in range(2):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(file, timeout=1)
            database.execute(
                "CREATE TABLE IF NOT EXISTS impacts (texts BLOB PRIMARY KEY, tokens TEXT NOT NULL)"
            )
        except sqlite3.DatabaseError:
            with suppress(OSError):
                file.unlink(missing_ok=True)
        except OSError:
            break
        else:
            return database
    raise _UnusableError


class _Memory:
    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._known = self._read()
        self._asked: dict[bytes, str] = {}

    def weigh(self, fields: Fields, analyser: Analyser) -> Impacts:
        """The impacts of texts, remembered or worked out."""
        key = _key(fields, analyser)
        written = self._known.get(key)
        if written is None:
            found = impacts(fields, analyser)
            levels = {token: round(impact * LEVELS) for token, impact in found.items()}
            self._asked[key] = json.dumps(levels, ensure_ascii=False, separators=(",", ":"))
            return found
        self._asked[key] = written
        levels = json.loads(written)
        return {token: level / LEVELS for token, level in levels.items()}

    def keep(self) -> None:
        """Writes down what was asked for, and forgets the rest."""
        gone = [(key,) for key in self._known.keys() - self._asked.keys()]
        new = [(key, self._asked[key]) for key in self._asked.keys() - self._known.keys()]
        with self._database:
            self._database.executemany("DELETE FROM impacts WHERE texts = ?", gone)
            self._database.executemany("INSERT OR REPLACE INTO impacts VALUES (?, ?)", new)

    def _read(self) -> dict[bytes, str]:
        try:
            return dict(self._database.execute("SELECT texts, tokens FROM impacts"))
        except sqlite3.Error as error:
            raise _UnusableError from error


def _key(fields: Fields, analyser: Analyser) -> bytes:
    texts = json.dumps({name: list(words) for name, words in fields.items()}, ensure_ascii=False)
    return hashlib.blake2b(texts.encode(), key=analyser.signature, digest_size=16).digest()
