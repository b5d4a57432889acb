"""The formats that can be printed; what a format needs is loaded when it is asked for."""

from enum import StrEnum
from pathlib import Path

from generator.press.sheets import Engine


class Format(StrEnum):
    """The formats, by what `--format` takes."""

    PDF = "pdf"
    DOCX = "docx"


class PressMissingError(Exception):
    """A package that the press needs is not installed.

    Attributes:
        module: its name.
    """

    def __init__(self, module: str) -> None:
        super().__init__(module)
        self.module = module


def engine(kind: Format, images: Path, template: Path | None = None) -> Engine:
    """The engine of a format.

    Args:
        kind: the format.
        images: the folder that paths of pictures start from.
        template: the customer's own Word file to print into, for `docx` alone.

    Raises:
        PressMissingError: the extra `opsbook[print]` is not installed.
        FontsMissingError: the fonts are gone.
    """
    try:
        return _engine(kind, images, template)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith("generator"):
            raise
        raise PressMissingError(error.name) from error


def _engine(kind: Format, images: Path, template: Path | None) -> Engine:
    if kind is Format.PDF:
        from generator.press.typst_engine import pdf_engine  # noqa: PLC0415 - needs the extra

        return pdf_engine(images)
    from generator.press.word_engine import docx_engine  # noqa: PLC0415 - needs the extra

    return docx_engine(images, template)
