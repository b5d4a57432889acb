"""The typefaces of the press: a pinned package of fonts, never those of the machine."""

from importlib import resources
from importlib.metadata import version
from pathlib import Path

_MODULE = "manimgx_fonts_cjk"
_DISTRIBUTION = "manimgx-fonts-cjk"
_FILE = "NotoSansCJK-VF.otf.ttc"


class FontsMissingError(Exception):
    """The package of fonts is there without its file.

    Attributes:
        file: where the file should be.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(f"no font file {file}")
        self.file = file


def font_folder() -> Path:
    """The folder of the collection of Chinese fonts.

    A folder without fonts gives no error in an engine, only pages without letters: hence the look.

    Raises:
        ModuleNotFoundError: the package of fonts is not installed.
        FontsMissingError: its file is gone.
    """
    folder = Path(str(resources.files(_MODULE)))
    if not (folder / _FILE).is_file():
        raise FontsMissingError(folder / _FILE)
    return folder


def font_version() -> str:
    """The version of the package of fonts."""
    return version(_DISTRIBUTION)
