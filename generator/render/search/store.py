"""What is kept of an index from one build to the next, in a file beside the project."""

import hashlib
import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from generator.render.output import Data
from generator.render.search.source import Finding

_TABLES = """
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entries (
    id TEXT PRIMARY KEY, digest BLOB NOT NULL, number INTEGER NOT NULL,
    size INTEGER NOT NULL, tokens BLOB NOT NULL, shown TEXT NOT NULL, facets TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS entries_known ON entries (id, digest, number, size);
CREATE INDEX IF NOT EXISTS entries_facets ON entries (number, facets);
CREATE TABLE IF NOT EXISTS many (token TEXT PRIMARY KEY, holders BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (
    address TEXT PRIMARY KEY, digest BLOB NOT NULL, content BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS files_known ON files (address, digest);
"""
"""With indexes that hold what is asked of all rows, so that nobody reads the long ones."""
_PATIENCE = 5.0
_BYTES = 16


class DamagedError(Exception):
    """What was kept cannot be trusted."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of an entry.

    Attributes:
        digest: of all that decides what the index says of it.
        number: its number.
        size: how many tokens it holds.
        found: what the index says of it.
    """

    digest: bytes
    number: int
    size: int
    found: Finding


class Store:
    """Entries, files and facts in a database.

    Attributes:
        is_given_up: whether what was kept turned out to be damaged, so that nothing is to stay.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self.is_given_up = False
        database.execute("BEGIN IMMEDIATE")
        self._lay_out()

    @classmethod
    def passing(cls) -> Self:
        """A store in memory."""
        return cls(sqlite3.connect(":memory:", isolation_level=None))

    @classmethod
    @contextmanager
    def opened(cls, file: Path) -> Iterator[Self]:
        """The store in a file, begun anew if it is damaged; in memory if there is no place for it.

        Whatever the block did is kept when it ends well, all of it or nothing.
        """
        with closing(_connected(file)) as database:
            store = cls(database)
            yield store
            if not store.is_given_up:
                with suppress(sqlite3.Error):
                    database.execute("COMMIT")
        if store.is_given_up:
            with suppress(OSError):
                file.unlink(missing_ok=True)

    def close(self) -> None:
        """Lets go of the database; what was not kept is gone."""
        self._database.close()

    def clear(self) -> None:
        """Forgets everything."""
        for table in ("facts", "entries", "many", "files"):
            self._database.execute(f"DROP TABLE {table}")
        self._lay_out()

    def _lay_out(self) -> None:
        for statement in _TABLES.split(";"):
            self._database.execute(statement)

    def fact(self, name: str) -> bytes:
        """A fact, empty when it is not known."""
        found = self._row("SELECT value FROM facts WHERE name = ?", name)
        return bytes(found[0]) if found else b""

    def note(self, name: str, value: bytes) -> None:
        """Keeps a fact."""
        self._database.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def digests(self) -> dict[str, tuple[bytes, int]]:
        """Per id the digest and number of an entry."""
        rows = self._database.execute("SELECT id, digest, number FROM entries")
        return {name: (digest, number) for name, digest, number in rows}

    def entry(self, name: str) -> Kept:
        """What is kept of an entry."""
        query = "SELECT digest, number, size, tokens, shown, facets FROM entries WHERE id = ?"
        row = self._row(query, name)
        if row is None:
            raise DamagedError
        told, number, size, *found = row
        return Kept(told, number, size, Finding(*found))

    def facets(self) -> Iterator[tuple[int, str]]:
        """The numbers of all entries with their values by facet, rising."""
        return self._database.execute("SELECT number, facets FROM entries ORDER BY number")

    def size(self) -> int:
        """How many tokens all entries hold together."""
        found: int = self._database.execute(
            "SELECT coalesce(sum(size), 0) FROM entries"
        ).fetchone()[0]
        return found

    def put_entry(self, name: str, kept: Kept) -> None:
        """Keeps an entry."""
        self._database.execute(
            "INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)",
            (name, kept.digest, kept.number, kept.size, *kept.found),
        )

    def drop_entry(self, name: str) -> None:
        """Forgets an entry."""
        self._database.execute("DELETE FROM entries WHERE id = ?", (name,))

    def many(self, token: str) -> bytes:
        """The holders of a token that has more than are written."""
        row = self._row("SELECT holders FROM many WHERE token = ?", token)
        if row is None:
            raise DamagedError
        return bytes(row[0])

    def of_many(self, least: float) -> list[str]:
        """The tokens that more entries hold, of those that have more than are written."""
        query = "SELECT token FROM many WHERE length(holders) > ? ORDER BY token"
        rows = self._database.execute(query, (least * array("Q").itemsize,))
        return [token for (token,) in rows]

    def put_many(self, token: str, holders: bytes) -> None:
        """Keeps all holders of a token."""
        self._database.execute("INSERT OR REPLACE INTO many VALUES (?, ?)", (token, holders))

    def drop_many(self, token: str) -> None:
        """Forgets the holders of a token."""
        self._database.execute("DELETE FROM many WHERE token = ?", (token,))

    def forget_many(self) -> None:
        """Forgets the holders of all tokens."""
        self._database.execute("DELETE FROM many")

    def file(self, address: str) -> bytes:
        """A file, empty when there is none.

        Raises:
            DamagedError: it is not what was kept.
        """
        row = self._row("SELECT digest, content FROM files WHERE address = ?", address)
        if row is None:
            return b""
        if _digest(address, row[1]) != row[0]:
            raise DamagedError
        return bytes(row[1])

    def files(self) -> Iterator[Data]:
        """All files by address."""
        rows = self._database.execute("SELECT address, content FROM files ORDER BY address")
        return (Data(address, content) for address, content in rows)

    def file_digests(self) -> dict[str, bytes]:
        """The digests of all files."""
        return dict(self._database.execute("SELECT address, digest FROM files"))

    def put_files(self, files: Iterable[tuple[bytes, Data]]) -> None:
        """Keeps files, each with its digest."""
        self._database.executemany(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?)",
            ((file.address, told, file.content) for told, file in files),
        )

    def drop_files(self, addresses: Iterable[str]) -> None:
        """Forgets files."""
        self._database.executemany("DELETE FROM files WHERE address = ?", ((a,) for a in addresses))

    def _row(self, query: str, key: str) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._database.execute(query, (key,)).fetchone()
        return row


def digest(file: Data) -> bytes:
    """Tells files apart, 16 bytes."""
    return _digest(file.address, file.content)


def _digest(address: str, content: bytes) -> bytes:
    return hashlib.blake2b(content, key=address.encode()[:64], digest_size=_BYTES).digest()


def _connected(file: Path) -> sqlite3.Connection:
    """A connection to a sound database with a write lock in reach, or to one in memory."""
    for _ in range(2):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None)
            database.execute("BEGIN IMMEDIATE").execute("ROLLBACK")
        except sqlite3.OperationalError:
            break
        except sqlite3.DatabaseError:
            with suppress(OSError):
                file.unlink(missing_ok=True)
        except OSError:
            break
        else:
            return database
    return sqlite3.connect(":memory:", isolation_level=None)
