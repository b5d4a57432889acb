"""One Word file in the making: what the writers of blocks ask it for while they write."""

from itertools import count
from pathlib import Path
from typing import Final, cast

from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.numbering import NumberingPart
from docx.parts.story import StoryPart
from docx.shared import Mm

from generator.press.word.addresses import clickable
from generator.press.word.base_file import base_part, base_styles
from generator.press.word.measure import EMU_A_TWIP
from generator.press.word.numbering import Numbering
from generator.press.word.pictures import Picture, usable
from generator.press.word.stylebook import Stylebook
from generator.press.word.xml import NOTHING, rooted
from generator.render.print.document import A4, Sheet

_HEADER: Final = 0.5
_FOOTER: Final = 0.38
"""Where header and footer stand, as parts of the margin."""
_RENEW: Final = "w:updateFields"
_AFTER_RENEW: Final = (
    "w:hdrShapeDefaults",
    "w:footnotePr",
    "w:endnotePr",
    "w:compat",
    "w:docVars",
    "w:rsids",
    "m:mathPr",
    "w:attachedSchema",
    "w:themeFontLang",
    "w:clrSchemeMapping",
    "w:doNotIncludeSubdocsInStats",
    "w:shapeDefaults",
    "w:decimalSymbol",
    "w:listSeparator",
)
"""What stands behind it among the settings, in the order of the schema."""


class Package:
    """A Word file with the styles and lists that our blocks need.

    Args:
        file: an empty file, or one filled from a template; changed in place.
        images: folder that paths of images start at.
        is_template: whether it is somebody else's file, whose own styles go before ours.
    """

    def __init__(self, file: WordFile, images: Path, *, is_template: bool = False) -> None:
        self.file = file
        self.styles = Stylebook(file.styles.element)
        self._images = images
        self._is_template = is_template
        self._links: dict[str, str] = {}
        self._pictures: dict[str, Picture | None] = {}
        self._drawings = count(_highest(file, "wp:docPr", "id") + 1)
        self._bookmarks = count(_highest(file, "w:bookmarkStart", qn("w:id")) + 1)
        self._numbering = _numbering(file, is_template=is_template)
        if is_template:
            self.styles.complete(base_styles(), self._numbering.bullets)

    @property
    def part(self) -> StoryPart:
        """The main part, which the relationships of the body belong to."""
        return self.file.part

    def link(self, address: str) -> str:
        """The id of the relationship to an external address, "" if it cannot be one."""
        if address not in self._links:
            target = clickable(address)
            kind = RELATIONSHIP_TYPE.HYPERLINK
            self._links[address] = (
                self.part.relate_to(target, kind, is_external=True) if target else ""
            )
        return self._links[address]

    def image(self, path: str) -> Picture | None:
        """An image of the project, None if Word cannot show it."""
        if path not in self._pictures:
            self._pictures[path] = usable(self.part, self._images, path)
        return self._pictures[path]

    def is_ours(self, style: str) -> bool:
        """Whether a style is as we made it, rather than the template's."""
        return self.styles.is_added(style) or not self._is_template

    def bullets(self, style: str) -> int:
        """The id of the list of a style of ours, 0 for a style that the template brings along."""
        return self._numbering.bullets if self.is_ours(style) else 0

    def numbered(self, start: int, level: int) -> int:
        """The id of a new numbered list."""
        return self._numbering.numbered(start, level)

    def next_drawing(self) -> int:
        """A number that no drawing of the file has."""
        return next(self._drawings)

    def next_bookmark(self) -> int:
        """A number that no bookmark of the file has."""
        return next(self._bookmarks)

    def renew_fields(self) -> None:
        """Lets Word fill in its fields when it opens the file, which it asks about once."""
        settings = self.file.settings.element
        if settings.find(qn(_RENEW)) is None:
            settings.insert_element_before(OxmlElement(_RENEW), *_AFTER_RENEW)

    def lay(self, sheet: Sheet) -> None:
        """Sets size and margins of the paper; header and footer stand within the margin."""
        section = self.file.sections[0]
        section.page_width, section.page_height = Mm(sheet.width), Mm(sheet.height)
        if sheet.is_landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
        section.left_margin = section.right_margin = Mm(sheet.margin)
        section.top_margin = section.bottom_margin = Mm(sheet.margin)
        section.header_distance = Mm(sheet.margin * _HEADER)
        section.footer_distance = Mm(sheet.margin * _FOOTER)

    def body_size(self, before: int = 0) -> tuple[int, int]:
        """Width and height of the text on a page in twips.

        Args:
            before: how many sections of the file stand before that page.
        """
        section = self.file.sections[before]
        width = (section.page_width or Mm(A4.width)) - (section.left_margin or 0)
        height = (section.page_height or Mm(A4.height)) - (section.top_margin or 0)
        right, bottom = section.right_margin or 0, section.bottom_margin or 0
        return round((width - right) / EMU_A_TWIP), round((height - bottom) / EMU_A_TWIP)


def _numbering(file: WordFile, *, is_template: bool) -> Numbering:
    base = parse_xml(base_part("word/numbering.xml"))
    part = _numbering_part(file)
    return Numbering(part.element, base if is_template else part.element)


def _numbering_part(file: WordFile) -> NumberingPart:
    """The file's numbering; a file that never had a list is given an empty one."""
    for relation in file.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return cast("NumberingPart", relation.target_part)
    empty = parse_xml(rooted("w:numbering", NOTHING))
    name = PackURI("/word/numbering.xml")
    part = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, empty, file.part.package)
    file.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return part


def _highest(file: WordFile, tag: str, key: str) -> int:
    """The highest number that elements of the body have, 0 for none."""
    body: BaseOxmlElement = file.element
    return max((int(found.get(key, "0")) for found in body.iter(qn(tag))), default=0)
