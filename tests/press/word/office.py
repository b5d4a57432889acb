"""Word files as LibreOffice sets them."""

import shutil
import subprocess
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pytest

from generator.press.word import docx
from generator.render.print.document import Document
from tests.press.word.opened import NOWHERE

OFFICE = shutil.which("soffice")
MILLIMETRES_A_POINT = 25.4 / 72
needs_office = pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice (soffice)")


def set_by_office(folder: Path, documents: Mapping[str, Document]) -> dict[str, Path]:
    """The documents as PDF files in a folder, by the same names; set in one go."""
    for name, document in documents.items():
        (folder / f"{name}.docx").write_bytes(docx(document, NOWHERE))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(folder / f"{name}.docx") for name in documents]
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=240)
    return {name: folder / f"{name}.pdf" for name in documents}


def texts_of(file: Path) -> list[str]:
    """What stands on each page of a PDF file."""
    with pypdfium2.PdfDocument(file) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def sizes_of(file: Path) -> Counter[float]:
    """How many letters of each height, in millimetres, stand on the first page of a PDF file."""
    with pypdfium2.PdfDocument(file) as pdf:
        text = pdf[0].get_textpage()
        letters = range(text.count_chars())
        return Counter(round(_size(text.raw, n) * MILLIMETRES_A_POINT, 2) for n in letters)


def left_below(file: Path) -> float:
    """The part of the first page of a PDF file that is empty between its text and its foot."""
    with pypdfium2.PdfDocument(file) as pdf:
        text = pdf[0].get_textpage()
        tops = sorted({text.get_charbox(n)[3] for n in range(text.count_chars())})
        gaps = (high - low for low, high in pairwise(tops) if low < pdf[0].get_height() / 8)
        return float(max(gaps) / pdf[0].get_height())


def _size(page: object, number: int) -> float:
    return float(pypdfium2.raw.FPDFText_GetFontSize(page, number))
