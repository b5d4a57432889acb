"""Bytes to text: what every author's editor may have done to a file before YAML sees it."""

import re
from dataclasses import dataclass

from generator.diagnostics import Severity
from generator.yaml_document.builder import Fault

MAX_BYTES = 1024 * 1024
"""Largest file read, in bytes; a long entry has about twenty thousand."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_NOTHING = re.compile(r"(\s|#[^\n]*(\n|$)|---\s*(\n|$)|\.\.\.\s*(\n|$))*")
_BOM = "\ufeff"
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A file as text.

    Attributes:
        text: with plain line feeds and no byte-order mark; None when it is not worth parsing.
        faults: what forbids reading it.
        remarks: what was mended silently but should be known, with its severity.
    """

    text: str | None
    faults: tuple[Fault, ...] = ()
    remarks: tuple[tuple[Fault, Severity], ...] = ()


def clean(content: bytes) -> Cleaned:
    """The text of a file, or why it has none."""
    if len(content) > MAX_BYTES:
        size = f"{len(content) / MAX_BYTES:.1f}"
        return Cleaned(None, (Fault("file-too-large", 0, 0, {"size": size}),))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return Cleaned(None, (_not_utf8(content, error.start),))
    remarks = tuple(_remarks(text))
    text = text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n")
    if faults := tuple(_control_characters(text)):
        return Cleaned(None, faults, remarks)
    if _NOTHING.fullmatch(text):
        return Cleaned(None, (Fault("empty-file", 0, 0),), remarks)
    return Cleaned(text, (), remarks)


def _not_utf8(content: bytes, offset: int) -> Fault:
    before = content[:offset].decode("utf-8")
    line = before.count("\n")
    column = len(before) - (before.rfind("\n") + 1)
    values = {"byte": f"0x{content[offset]:02X}"}
    return Fault("not-utf8", line, column, values, "gbk" if _is_gbk(content) else "other")


def _is_gbk(content: bytes) -> bool:
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return b"\x00" not in content


def _remarks(text: str) -> list[tuple[Fault, Severity]]:
    found = []
    if text.startswith(_BOM):
        found.append((Fault("byte-order-mark", 0, 0), Severity.WARNING))
    if "\r" in text:
        before = text.removeprefix(_BOM).partition("\r")[0]
        column = len(before) - (before.rfind("\n") + 1)
        place = Fault("windows-line-ends", before.count("\n"), column)
        found.append((place, Severity.NOTICE))
    return found


def _control_characters(text: str) -> list[Fault]:
    found = []
    for match in list(_CONTROL.finditer(text))[:_SHOWN]:
        before = text[: match.start()]
        column = len(before) - (before.rfind("\n") + 1)
        values = {"code": f"U+{ord(match[0]):04X}"}
        found.append(Fault("control-character", before.count("\n"), column, values))
    return found
