"""Files are packed: smaller, and the same to whoever reads them."""

import io
import json
from pathlib import Path

import pypdf
import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest

from generator.press.data import to_data
from generator.press.packing import packed
from generator.press.typst_engine import _compiled, _compiler
from generator.render.print.document import Document
from tests.press.reading import sheet
from tests.press.samples import EVERYTHING, long_playbook, phone_book


def as_the_engine_writes(document: Document) -> bytes:
    told = json.dumps(to_data(document, lambda _: False), ensure_ascii=False)
    return _compiled(_compiler(Path(__file__).parent), "main", document=told)


def objects(pdf: bytes) -> list[bytes]:
    """Every numbered object, as far as it says something about the document."""
    file = pypdf.PdfReader(io.BytesIO(pdf), strict=True)
    count = len(file.xref.get(0, {})) + len(file.xref_objStm)
    found: list[object] = [file.get_object(n) for n in range(1, count + 1)]
    return [
        written(thing)
        for thing in found
        if not isinstance(thing, dict) or thing.get("/Type") not in {"/ObjStm", "/XRef"}
    ]


def written(thing: object) -> bytes:
    content = io.BytesIO()
    assert isinstance(thing, pypdf.generic.PdfObject)
    thing.write_to_stream(content)
    return content.getvalue()


@pytest.mark.parametrize("blocks", [EVERYTHING, long_playbook(), (phone_book(),)])
def test_a_third_less_says_the_same(blocks: tuple[object, ...]) -> None:
    plain = as_the_engine_writes(sheet(*blocks))  # type: ignore[arg-type]  # blocks of all kinds
    small = packed(plain)
    assert len(small) < 0.8 * len(plain)
    assert objects(small) == objects(plain)
    assert len(pypdfium2.PdfDocument(small)) == len(pypdfium2.PdfDocument(plain))


def test_the_way_back_into_the_file_is_right() -> None:
    small = packed(as_the_engine_writes(sheet()))
    *_, start, end = small.split()
    assert end == b"%%EOF"
    assert b"/Type/XRef" in small[int(start) :][:80]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"%PDF-1.7\nxref\n0 1\ntrailer\n"])
def test_what_is_made_in_another_way_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="no cross-reference table"):
        packed(content)
