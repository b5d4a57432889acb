"""The Typst engine: documents become PDF files. The only module that knows Typst."""

import json
from functools import cache, partial
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import Final

import typst

from generator.press.data import to_data
from generator.press.fonts import font_folder, font_version
from generator.press.sheets import Engine, Made, stamp_of
from generator.press.visible import alike, is_hint, is_unseen, substitutes
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
        lacking = _glyphs().missing(text)
        shown = text.translate(substitutes(lacking))
        content = _compiled(self._compiler, "main", document=shown)
        _forget(self._compiler)
        return Made(content, frozenset(lacking))

    def _is_readable(self, path: str) -> bool:
        """Whether a picture can be printed."""
        if path not in self._readable:
            self._readable[path] = _compiles(self._compiler, "picture", path=path)
        return self._readable[path]


class _Glyphs:
    """Knows which characters the fonts have; asks the engine once for each, from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._compiler = _compiler(_TEMPLATES)
        self._known: set[str] = set()
        self._lacking: set[str] = set()

    def missing(self, text: str) -> set[str]:
        """The characters of a text that the fonts lack."""
        met = set(text)
        with self._lock:
            self._ask(sorted(met - self._known - self._lacking))
        return met & self._lacking

    def _ask(self, characters: list[str]) -> None:
        if not characters or _compiles(self._compiler, "glyphs", characters="".join(characters)):
            self._known.update(characters)
        elif len(characters) == 1:
            self._lacking.update(characters)
        else:
            middle = len(characters) // 2
            self._ask(characters[:middle])
            self._ask(characters[middle:])


def missing_glyphs(text: str) -> set[str]:
    """The characters of a text that paper cannot show; each is spelt out there as `〔U+…〕`.

    Raises:
        FontsMissingError: the fonts are gone.
    """
    seen = {sign for sign in text if not sign.isspace() and not is_hint(sign)}
    unseen = set(filter(is_unseen, seen))
    shown = "".join(seen - unseen).translate(alike())
    return unseen | _glyphs().missing(shown)


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
def _glyphs() -> _Glyphs:
    return _Glyphs()


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
