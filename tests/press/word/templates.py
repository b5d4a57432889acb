"""Customers' templates as Word writes them, made for a test."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor

GREEN = RGBColor(0x00, 0x80, 0x40)


def template(folder: Path, *lines: str, change: Callable[[WordFile], None] | None = None) -> Path:
    """A template with a paragraph a line, on narrow paper, with a header and green headings."""
    file = docx.Document()
    section = file.sections[0]
    section.page_width, section.page_height = Mm(148), Mm(210)
    section.header.paragraphs[0].text = "某某银行 机密 {{ title }}"
    section.footer.paragraphs[0].text = "{{ id }} {{ version }}"
    file.styles["Heading 1"].font.color.rgb = GREEN
    for line in lines:
        file.add_paragraph(line)
    if change:
        change(file)
    path = folder / "customer.docx"
    file.save(str(path))
    return path


def written_in_chinese(file: WordFile) -> None:
    """Calls styles by numbers, as a Chinese Word does."""
    ids = {"Normal": "a", "Heading1": "1"}
    for style in file.styles.element.iter(qn("w:style")):
        name = style.get(qn("w:styleId"))
        style.set(qn("w:styleId"), ids.get(name, name))
    for name in ("w:basedOn", "w:next", "w:link", "w:pStyle"):
        for reference in file.styles.element.iter(qn(name)):
            value = reference.get(qn("w:val"))
            reference.set(qn("w:val"), ids.get(value, value))


def with_picture(data: bytes) -> Callable[[WordFile], None]:
    """Puts a picture into the header, such as a logo."""

    def change(file: WordFile) -> None:
        file.sections[0].header.paragraphs[0].add_run().add_picture(BytesIO(data))

    return change
