"""The Word engine as the press knows engines."""

from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from generator.press import word
from generator.press.sheets import Engine, Made, UnusableTemplateError, stamp_of
from generator.render.print.document import Document


def docx_engine(images: Path, template: Path | None = None) -> Engine:
    """Word files.

    Args:
        images: the folder that paths of pictures start from.
        template: the customer's own file to print into.
    """
    look = sha256(template.read_bytes()).hexdigest() if template else ""
    stamp = stamp_of(version("python-docx"), version("docxtpl"), look)
    return Engine(".docx", stamp, lambda: partial(_made, images, template))


def _made(images: Path, template: Path | None, document: Document) -> Made:
    try:
        return Made(word.docx(document, images, template))
    except word.UnusableTemplateError as error:
        raise UnusableTemplateError(error.told) from error
