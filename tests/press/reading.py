"""Reads printed pages back: words, lines, fonts, codes, as a reader or a program would."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2  # type: ignore[import-untyped]  # it has no types
import zxingcpp
from pypdf.generic import IndirectObject

from generator.press.typst_engine import TypstPress
from generator.render.print.blocks import Block
from generator.render.print.document import Document, Online, Paper, Running

RUNNING = Running(
    ("甲单位", "样张"), ("sample", "版本 1"), "以在线为准", "第 {page} 页 / 共 {pages} 页"
)
SAMPLE = Document(
    id="sample", paper=Paper.RUNBOOK, title="样张", language="zh", body=(), running=RUNNING
)
ONLINE = Online("https://kb.example.com/faults/disk-full.html", "扫码看在线版本")

_NEARLY_TURNED = 3.0
"""Radians; upside down is a little more."""

_HYPHEN_AT_THE_END = "\x02"
"""What the reader makes of a hyphen that is the last of its line."""


@dataclass(frozen=True)
class Pages:
    """A PDF file as it is read."""

    content: bytes

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What stands on each page, without any white space."""
        return tuple(bare("".join(lines)) for lines in self.lines)

    @cached_property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """The lines of each page."""
        document = pypdfium2.PdfDocument(self.content)
        return tuple(
            tuple(self.file.pages[number].extract_text().splitlines())
            if _is_turned(document[number].get_textpage())
            else _lines(document[number])
            for number in range(len(document))
        )

    @cached_property
    def file(self) -> Any:  # noqa: ANN401 - objects of a file have no types
        """The file's objects, as pypdf reads them."""
        return pypdf.PdfReader(io.BytesIO(self.content))

    def holds(self, text: str) -> bool:
        """Whether a text stands on a page, or begins on one and ends on the next."""
        wanted = bare(text)
        return any(wanted in page for page in self.texts) or any(
            wanted[:end] in first and wanted[end:] in second
            for first, second in pairwise(self.texts)
            for end in range(1, len(wanted))
        )

    def fonts(self) -> Iterator[dict[str, object]]:
        """The descriptor of every font that a page uses."""
        for page in self.file.pages:
            for font in _get(_get(page, "/Resources"), "/Font").values():
                inner = _get(font.get_object(), "/DescendantFonts")
                yield _get(inner[0].get_object() if inner else font.get_object(), "/FontDescriptor")

    @property
    def sizes(self) -> set[float]:
        """The sizes of type on the first page, in points."""
        found: set[float] = set()
        self.file.pages[0].extract_text(
            visitor_text=lambda text, _cm, _tm, _font, size: (
                found.add(size) if text.strip() else None
            )
        )
        return found

    def codes(self) -> list[str]:
        """What the QR codes of the first page say to a camera."""
        bitmap = pypdfium2.PdfDocument(self.content)[0].render(scale=3, grayscale=True)
        rows = memoryview(bytes(bitmap.buffer)).cast("B", (bitmap.height, bitmap.stride))
        return [code.text for code in zxingcpp.read_barcodes(rows)]


def _lines(page: pypdfium2.PdfPage) -> tuple[str, ...]:
    text = page.get_textpage().get_text_bounded()  # what runs off the page is not there
    return tuple(text.replace(_HYPHEN_AT_THE_END, "-").splitlines())


def _is_turned(reader: pypdfium2.PdfTextPage) -> bool:
    """Whether a part of a page is upside down; pypdfium tears the lines of such a page."""
    angle = pypdfium2.raw.FPDFText_GetCharAngle
    return any(angle(reader, n) > _NEARLY_TURNED for n in range(reader.count_chars()))


def _get(holder: Any, key: str) -> Any:  # noqa: ANN401 - objects of a file have no types
    value = holder.get(key, {})
    return value.get_object() if isinstance(value, IndirectObject) else value


def bare(text: str) -> str:
    """The text without white space: lines and columns do not count."""
    return re.sub(r"\s", "", text)


@cache
def press(images: Path = Path(__file__).parent) -> TypstPress:
    """One press for all tests: fonts are loaded once."""
    return TypstPress(images)


def printed(document: Document) -> Pages:
    """A document on paper."""
    return Pages(press()(document).content)


def sheet(*blocks: Block) -> Document:
    """A runbook of some blocks."""
    return replace(SAMPLE, body=blocks)


def unheard(done: int, of: int) -> None:
    """Progress that nobody follows."""
    del done, of
