"""The Typst engine: documents become PDF files. The only module that knows Typst."""

import json
from functools import cache, partial
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import Final

import typst

from generator.glyphs.coverage import lacking
from generator.glyphs.visible import alike, substitutes
from generator.press.breaking import PLACE
from generator.press.data import to_data
from generator.press.fonts import font_folder, font_version
from generator.press.packing import packed
from generator.press.sheets import Engine, Made, stamp_of
from generator.render.print.document import Document

_PACKAGES: Final = Path(str(resources.files("generator.press")))
_TEMPLATES: Final = _PACKAGES / "typst"
_STANDARD: Final = "ua-1"
"""PDF/UA-1: tagged for those who cannot see; a missing glyph is an error, never an empty box."""

_EMPTY: Final = 2


class TypstPress:
    """A press that stays warm; fonts are loaded once for all presses of a process.

    Args:
        images: the folder that paths of pictures start from; nothing outside of it is read.

    Raises:
        FontsMissingError: the fonts are gone.
    """

    def __init__(self, images: Path) -> None:
        self._compiler = _compiler(images)
        self._readable: dict[str, bool] = {}

    def __call__(self, document: Document) -> Made:
        """The document as PDF/UA-1, the same to the byte whenever it is printed."""
        data = to_data(document, self._is_readable)
        text = json.dumps(data, ensure_ascii=False).translate(alike())
        missing = lacking(text) - {PLACE}
        shown = text.translate(substitutes(missing))
        content = _compiled(self._compiler, "main", document=shown)
        _forget(self._compiler)
        return Made(packed(content), frozenset(missing))

    def _is_readable(self, path: str) -> bool:
        """Whether a picture can be printed."""
        if path not in self._readable:
            self._readable[path] = _compiles(self._compiler, "picture", path=path)
        return self._readable[path]


def pdf_engine(images: Path) -> Engine:
    """PDF through Typst.

    Args:
        images: the folder that paths of pictures start from.

    Raises:
        FontsMissingError: the fonts are gone.
    """
    font_folder()
    stamp = stamp_of(_STANDARD, version("typst"), font_version())
    return Engine(".pdf", stamp, partial(TypstPress, images))


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[font_folder()])


@cache
def _main(name: str) -> bytes:
    return (_TEMPLATES / f"{name}.typ").read_bytes()


def _compiler(root: Path) -> typst.Compiler:
    return typst.Compiler(
        root=root, font_paths=_fonts(), ignore_system_fonts=True, package_path=_PACKAGES
    )


def _compiled(compiler: typst.Compiler, main: str, **inputs: str) -> bytes:
    made = compiler.compile(
        _main(main), format="pdf", sys_inputs=inputs, pdf_standards=_STANDARD, timestamp=0
    )
    if not isinstance(made, bytes):
        raise TypeError(type(made))
    return made


def _forget(compiler: typst.Compiler) -> None:
    """Lets the engine forget a document sooner.

    It keeps what its last ten pieces of work used; when some of these are empty, it keeps a hundred
    megabytes less.
    """
    for _ in range(_EMPTY):
        compiler.compile(b"", format="svg", sys_inputs={})


def _compiles(compiler: typst.Compiler, main: str, **inputs: str) -> bool:
    try:
        _compiled(compiler, main, **inputs)
    except typst.TypstError:
        return False
    return True
