"""PDF files made smaller: the small objects, such as the tags of every cell, are compressed too.

Typst writes them one by one as plain text, a third of the file. PDF has object streams and
cross-reference streams for this since 1.5 (ISO 32000-1, 7.5.7 and 7.5.8); nothing else changes.
"""

import re
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

_TABLE: Final = re.compile(rb"xref\s+0 (\d+)\s+(.*?)\s*trailer\s*<<(.*)>>\s*startxref", re.DOTALL)
_SIZE: Final = re.compile(rb"/Size \d+")
_OBJECT: Final = re.compile(rb"\d+ 0 obj\s*(.*?)\s*endobj\s*", re.DOTALL)
_STREAM_ENDS: Final = b"endstream\nendobj"
_GROUP: Final = 1000
_ENTRY: Final = struct.Struct(">BIH")
"""An entry of the cross-reference stream: sort, place or holder, number within the holder."""
_FREE: Final = _ENTRY.pack(0, 0, 0xFFFF)
_A_PLACE, _IN_A_STREAM = 1, 2


def packed(pdf: bytes) -> bytes:
    """The same document in a smaller file.

    Args:
        pdf: a file with one cross-reference table, as Typst writes it.

    Raises:
        ValueError: the file is made in another way.
    """
    table = _TABLE.search(pdf, pdf.rfind(b"\nxref"))
    if table is None:
        raise ValueError("no cross-reference table")
    starts = [int(line[:10]) for line in table[2].splitlines()[1:]]
    bounds = sorted({*starts, table.start()})
    ends = dict(pairwise(bounds))
    objects = {n: pdf[start : ends[start]] for n, start in enumerate(starts, 1)}
    small = {n: body for n, text in objects.items() if (body := _small(text)) is not None}
    return _written(pdf[: bounds[0]], objects, small, _SIZE.sub(b"", table[3]))


def _small(text: bytes) -> bytes | None:
    """What an object holds, None if that is a stream."""
    if text.rstrip().endswith(_STREAM_ENDS):
        return None
    found = _OBJECT.fullmatch(text)
    if found is None:
        raise ValueError("no object where the table says")
    return found[1]


def _written(
    head: bytes, objects: Mapping[int, bytes], small: Mapping[int, bytes], trailer: bytes
) -> bytes:
    streams = {n: text for n, text in objects.items() if n not in small}
    entries: dict[int, bytes] = {}
    last = len(objects) + 1
    for numbers in _groups(list(small)):
        streams[last] = _stream(last, *_together([(n, small[n]) for n in numbers]))
        entries |= {n: _ENTRY.pack(_IN_A_STREAM, last, k) for k, n in enumerate(numbers)}
        last += 1
    length = len(head)
    for n, text in streams.items():
        entries[n] = _ENTRY.pack(_A_PLACE, length, 0)
        length += len(text)
    entries[last] = _ENTRY.pack(_A_PLACE, length, 0)
    rows = b"".join((_FREE, *(entries[n] for n in range(1, last + 1))))
    about = b"/Type/XRef/W[1 4 2]/Size %d%s" % (last + 1, trailer)
    end = b"startxref\n%d\n%%%%EOF" % length
    return b"".join((head, *streams.values(), _stream(last, about, rows), end))


def _groups(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """A reader unpacks a group as a whole to see one of it."""
    for start in range(0, len(numbers), _GROUP):
        yield numbers[start : start + _GROUP]


def _together(small: Sequence[tuple[int, bytes]]) -> tuple[bytes, bytes]:
    """Objects as one stream: what is said of it, and its content."""
    pairs, length = [], 0
    for n, body in small:
        pairs.append(b"%d %d" % (n, length))
        length += len(body) + 1
    index = b" ".join(pairs) + b"\n"
    content = b"\n".join(body for _, body in small)
    return b"/Type/ObjStm/N %d/First %d" % (len(small), len(index)), index + content


def _stream(number: int, about: bytes, content: bytes) -> bytes:
    data = zlib.compress(content)
    said = b"<<%s/Filter/FlateDecode/Length %d>>" % (about, len(data))
    return b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (number, said, data)
