"""Images of the project as Word can show them."""

from dataclasses import dataclass
from pathlib import Path
from struct import error as StructError  # noqa: N812 - it is an exception, whatever its name
from typing import IO, Final

from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.parts.story import StoryPart

from generator.press.word.measure import EMU_A_TWIP
from generator.press.word.xml import NAMESPACES, Xml, element, w

_BROKEN: Final = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
    StructError,
    OSError,
    ArithmeticError,
    LookupError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Picture:
    """An image that the file holds.

    Attributes:
        relation: id of its relationship.
        width: natural width in twips.
        height: natural height in twips.
    """

    relation: str
    width: int
    height: int

    def within(self, width: int, height: int) -> tuple[int, int]:
        """Its size when it must fit into a box; never larger than natural, all in twips."""
        factor = min(1.0, width / self.width, height / self.height)
        return round(self.width * factor), round(self.height * factor)


def usable(part: StoryPart, folder: Path, path: str) -> Picture | None:
    """An image of the project, stored in the file; None if it is missing or of no known kind."""
    file = (folder / path).resolve()
    if not file.is_relative_to(folder.resolve()):
        return None
    try:
        return stored(part, str(file))
    except _BROKEN:
        return None


def stored(part: StoryPart, source: str | IO[bytes]) -> Picture:
    """An image, stored in the file once.

    Raises:
        InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError, struct.error,
            OSError, ArithmeticError, LookupError, ValueError: it cannot be read.
    """
    relation, image = part.get_or_add_image(source)
    width, height = int(image.width) // EMU_A_TWIP, int(image.height) // EMU_A_TWIP
    if not width or not height:
        raise ValueError("an image without extent")
    return Picture(relation, width, height)


def drawing(picture: Picture, size: tuple[int, int], description: str, number: int) -> Xml:
    """A run with a picture.

    Args:
        picture: the picture.
        size: width and height in twips.
        description: for those who cannot see it.
        number: unique among the drawings of the file.
    """
    width, height = (side * EMU_A_TWIP for side in size)
    name = {"id": number, "name": f"image{number}", "descr": description}
    extent = {"cx": width, "cy": height}
    shape = element(
        "pic:spPr",
        {},
        element("a:xfrm", {}, element("a:off", {"x": 0, "y": 0}), element("a:ext", extent)),
        element("a:prstGeom", {"prst": "rect"}, element("a:avLst", {})),
    )
    fill = element(
        "pic:blipFill",
        {},
        element("a:blip", {"r:embed": picture.relation}),
        element("a:stretch", {}, element("a:fillRect", {})),
    )
    label = element("pic:nvPicPr", {}, element("pic:cNvPr", name), element("pic:cNvPicPr", {}))
    data = element(
        "a:graphicData", {"uri": NAMESPACES["pic"]}, element("pic:pic", {}, label, fill, shape)
    )
    inline = element(
        "wp:inline",
        {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
        element("wp:extent", extent),
        element("wp:docPr", name),
        element("a:graphic", {}, data),
    )
    return w("r", w("drawing", inline))
