"""How large the type of a paper is; Word has no way to make it fit, so it is estimated here."""

from typing import Final

from generator.render.print.document import Document, Paper
from generator.render.print.extent import height

_SCALES: Final = {Paper.POCKET_CARD: 0.68}
"""Papers in larger or smaller type than that of a runbook."""

_LARGEST: Final = {Paper.WALL_SHEET: 1.45, Paper.POSTER: 2.0}
"""Papers of a single page, and the largest type that looks well on them."""

_AIR: Final = {Paper.POCKET_CARD: 0.4, Paper.WALL_SHEET: 0.5, Paper.POSTER: 2.5}
"""How much more space there is around the paragraphs of a paper than its type would have."""

_SMALLEST: Final = 0.8
_STEP: Final = 0.025

_EM: Final = 3.53
_LINE: Final = {Paper.WALL_SHEET: 5.05, Paper.POSTER: 5.2}
"""A Chinese character and a line at scale 1, in millimetres."""

_TITLE: Final = 5.5
_TITLE_ASIDE: Final = 3.0
_CODE: Final = 2.0
"""Lines of the title, of one that has all else beside it, and more with a QR code."""


def scales(document: Document) -> tuple[float, float]:
    """How much larger than those of a runbook a document's type and the space around it are.

    Papers of a single page take the largest type at which they surely fit on it, whatever font a
    machine puts in the place of ours.
    """
    letters = _letters(document)
    return letters, letters * _AIR.get(document.paper, 1.0)


def _letters(document: Document) -> float:
    largest = _LARGEST.get(document.paper)
    if largest is None:
        return _SCALES.get(document.paper, 1.0)
    steps = range(round((largest - _SMALLEST) / _STEP))
    sizes = (largest - step * _STEP for step in steps)
    return next((size for size in sizes if _fits(document, size)), _SMALLEST)


def _fits(document: Document, size: float) -> bool:
    sheet = document.sheet
    room = (sheet.width - 2 * sheet.margin) / (_EM * size)
    lines = (sheet.height - 2 * sheet.margin) / (_LINE[document.paper] * size)
    title = _TITLE_ASIDE if sheet.is_landscape else _TITLE
    code = _CODE if document.online else 0
    return title + code + height(document.body, room) <= lines
