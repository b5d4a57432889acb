"""Pictures on paper: whole, never higher than the page, read only from their folder."""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.press.typst_engine import TypstPress
from generator.prose import Image, Paragraph, Span
from tests.press.reading import Pages, sheet
from tests.press.samples import line


def png(width: int, height: int) -> bytes:
    """A grey picture of that many points."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.fixture
def images(tmp_path: Path) -> Path:
    folder = tmp_path / "kb" / "files"
    folder.mkdir(parents=True)
    (folder / "tall.png").write_bytes(png(40, 4000))
    (folder / "wide.png").write_bytes(png(4000, 40))
    (folder / "drawn.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        '<rect width="9" height="9"/></svg>'
    )
    (folder / "broken.png").write_bytes(png(40, 40)[:50])
    (folder.parents[1] / "secret.png").write_bytes(png(4, 4))
    return folder.parent


def shown(images: Path, path: str) -> Pages:
    figure = Paragraph((Image(path, "机柜正面"),))
    within = Paragraph((Span("见图"), Image(path, "机柜正面")))
    return Pages(TypstPress(images)(sheet(line("前文"), figure, within, line("后文"))).content)


@pytest.mark.parametrize("name", ["tall.png", "wide.png"])
def test_a_picture_is_made_small_enough_for_its_page(images: Path, name: str) -> None:
    pages = shown(images, f"files/{name}")
    assert len(pages.texts) == 1
    assert pages.holds("后文")
    assert len(pages.file.pages[0].images) > 0


def described(pages: Pages) -> Iterator[str]:
    """What is read aloud in place of pictures."""
    for number in pages.file.xref_objStm:
        part = pages.file.get_object(number)
        if isinstance(part, dict) and "/Alt" in part:
            yield part["/Alt"]


def test_a_drawing_is_printed(images: Path) -> None:
    with_drawing = shown(images, "files/drawn.svg")
    assert not with_drawing.holds("机柜正面")
    assert "机柜正面" in list(described(with_drawing))


@pytest.mark.parametrize("path", ["files/broken.png", "files/none.png", "../secret.png", ""])
def test_what_cannot_be_shown_is_told(images: Path, path: str) -> None:
    pages = shown(images, path)
    assert pages.texts[0].count("机柜正面") == 2
    assert pages.holds("后文")
