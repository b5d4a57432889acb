"""Whoosh behind a small door: a folder of postings, each with the impact of a token on an entry.

Whoosh keeps, merges and reads the postings; what a token is, how much it counts and how a query is
read are decided elsewhere. Its pickles are safe to read only because `seal` vouches for the folder.
"""

from array import array
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from whoosh import __version__ as whoosh_version
from whoosh import columns, fields, formats
from whoosh.filedb.filestore import FileStorage
from whoosh.index import EmptyIndexError
from whoosh.reading import SegmentReader, TermNotFound

from generator.processes import Progress, Quiet, counted
from generator.search import Impacts

VERSION = ".".join(map(str, whoosh_version))
"""Of Whoosh, whose releases may not read one another's files."""

_TOKENS = "tokens"
_ID = "id"
_RECORD = "record"
_FACETS = ("kind", "category", "severity", "system")
_FEW_REMOVED = 100
_SHARE_REMOVED = 0.05
_REMEMBERED = 10_000
"""Tokens whose postings are at hand, for whoever asks very often."""

Posting: TypeAlias = tuple[str, bytes, int, float, bytes]
"""Field, term, number of the entry, weight, payload."""


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as the engine keeps it.

    Attributes:
        id: the entry's id.
        tokens: what it is found by.
        facets: its values by facet: kind, category, severity, system.
        record: what is kept of it beside.
    """

    id: str
    tokens: Impacts
    facets: Mapping[str, Collection[str]]
    record: bytes


class _Weights(fields.FieldType):
    """A field whose value is a set of tokens with weights, or of tokens alone."""

    def __init__(self) -> None:
        super().__init__(formats.Existence(), analyzer=None)  # type: ignore[arg-type]  # cuts no text

    def index(
        self, value: Impacts, **_: object
    ) -> Generator[tuple[bytes, int, float, bytes], None, None]:
        """Term, frequency, weight and payload of every token."""
        return ((token.encode(), 1, weight, b"") for token, weight in value.items())


class _Pool:
    """Collects the postings of a segment in arrays; Whoosh's own sorts millions of tuples.

    Args:
        progress: is told of every token when its postings are asked for.
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._of: dict[tuple[str, bytes], tuple[array[int], array[float]]] = {}

    def add(self, posting: Posting) -> None:
        field, term, number, weight, _ = posting
        held = self._of.get((field, term))
        if held is None:
            held = self._of[field, term] = (array("I"), array("f"))
        held[0].append(number)
        held[1].append(weight)

    def iter_postings(self) -> Iterator[Posting]:
        self._progress.begin("terms", len(self._of))
        for (field, term), held in counted(sorted(self._of.items()), self._progress):
            for number, weight in zip(*held, strict=True):
                yield field, term, number, weight, b""

    def cleanup(self) -> None:
        self._of.clear()


def create(folder: Path, rows: Iterable[Row], progress: Progress) -> None:
    """Writes an index into an empty folder; every token is told."""
    schema = fields.Schema(
        **{name: _Weights() for name in (_TOKENS, _ID, *_FACETS)},
        **{_RECORD: fields.COLUMN(columns.VarBytesColumn())},
    )
    storage = FileStorage(str(folder))
    index = storage.create_index(schema)
    _write(index, rows, (), progress)
    index.close()


def change(folder: Path, removed: Collection[str], rows: Iterable[Row]) -> None:
    """Takes entries out of an index and puts others in.

    What is new makes a segment beside the large one, together with the small ones before it.
    """
    index = FileStorage(str(folder)).open_index()
    _write(index, rows, removed, Quiet())
    index.close()


def _write(
    index: Any,  # noqa: ANN401 - untyped
    rows: Iterable[Row],
    removed: Collection[str],
    progress: Progress,
) -> None:
    # One file for all parts would be copied into memory whenever an index is opened.
    writer = index.writer(compound=False)
    writer.pool = _Pool(progress)
    try:
        for name in removed:
            writer.delete_by_term(_ID, name)
        for row in rows:
            facets = {name: dict.fromkeys(values, 1.0) for name, values in row.facets.items()}
            writer.add_document(tokens=row.tokens, id={row.id: 1.0}, record=row.record, **facets)
        writer.commit(mergetype=_merge_small)
    except BaseException:
        with suppress(Exception):
            writer.cancel()
        raise


def _merge_small(writer: Any, segments: list[Any]) -> list[Any]:  # noqa: ANN401 - untyped
    """Whoosh's merge policy: all but the largest, and that one too when much of it is removed."""
    largest = max(segments, key=lambda segment: segment.doc_count_all(), default=None)
    if largest is not None:
        bearable = max(_FEW_REMOVED, _SHARE_REMOVED * largest.doc_count_all())
        if largest.deleted_count() > bearable:
            largest = None
    for segment in segments:
        if segment is not largest:
            reader = SegmentReader(writer.storage, writer.schema, segment)
            writer.add_reader(reader)
            reader.close()
    return [] if largest is None else [largest]


class Reader:
    """An index that is asked; entries go by numbers, which hold for this reader alone.

    Raises:
        OSError: there is no index in the folder.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self._index: Any = FileStorage(str(folder)).open_index()
            self._reader: Any = self._index.reader()
        except EmptyIndexError as error:
            raise FileNotFoundError(folder) from error
        # Later the file might be gone, and Whoosh says nothing of a column that is not there.
        is_empty = not self._reader.has_column(_RECORD)
        self._records: Any = {} if is_empty else self._reader.column_reader(_RECORD)
        self._known: dict[tuple[str, str], tuple[array[int], array[float]]] = {}

    def close(self) -> None:
        """Closes the files."""
        self._reader.close()
        self._index.close()

    @property
    def entries(self) -> int:
        """How many entries there are."""
        count: int = self._reader.doc_count()
        return count

    def holders(self, token: str) -> int:
        """How many entries hold a token; removed ones that are still in the files count too."""
        count: int = self._reader.doc_frequency(_TOKENS, token.encode())
        return count

    def tokens(self, start: str) -> Iterator[str]:
        """The tokens that begin so."""
        for term in self._reader.expand_prefix(_TOKENS, start.encode()):
            yield term.decode()

    def postings(self, token: str) -> Iterator[tuple[int, float]]:
        """The entries that hold a token, each with its impact."""
        return self._postings(_TOKENS, token)

    def having(self, facet: str, value: str) -> set[int]:
        """The entries with a value in a facet."""
        return {number for number, _ in self._postings(facet, value)}

    def record(self, number: int) -> bytes:
        """What is kept of an entry."""
        record: bytes = self._records[number]
        return record

    def numbers(self) -> Iterator[int]:
        """All entries."""
        numbers: Iterator[int] = self._reader.all_doc_ids()
        return numbers

    def removed(self) -> Iterator[int]:
        """Removed entries that are still in the files."""
        if self._reader.has_deletions():
            numbers = range(self._reader.doc_count_all())
            yield from filter(self._reader.is_deleted, numbers)

    def _postings(self, field: str, token: str) -> Iterator[tuple[int, float]]:
        known = self._known.get((field, token))
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[field, token] = self._read(field, token)
        return zip(*known, strict=True)

    def _read(self, field: str, token: str) -> "tuple[array[int], array[float]]":
        """Numbers and weights; to ask Whoosh for each takes eight times as long as to keep them."""
        numbers, weights = array("I"), array("d")
        # To ask the segments one by one takes three quarters of the time of asking all at once.
        for segment, start in self._reader.leaf_readers():
            with suppress(TermNotFound):
                matcher = segment.postings(field, token.encode())
                while matcher.is_active():
                    numbers.append(start + matcher.id())
                    weights.append(matcher.weight())
                    matcher.next()
        return numbers, weights
