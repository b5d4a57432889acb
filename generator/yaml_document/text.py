"""Bytes to text: what every author's editor may have done to a file before YAML sees it."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.diagnostics import Severity
from generator.yaml_document.fault import Fault

MAX_BYTES = 1024 * 1024
"""Largest file read, in bytes; a long entry has about twenty thousand."""

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What nobody sees and nobody means: controls, line separators that only YAML counts as lines,
a byte-order mark inside the text. Tab and line feed are not among them."""

_BOM = "\ufeff"
_MOST_CONTROLS = 20


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A file as text.

    Attributes:
        text: with plain line feeds and no byte-order mark; None when it is not worth parsing.
        faults: everything wrong with the bytes.
    """

    text: str | None
    faults: tuple[Fault, ...] = ()


def clean(content: bytes) -> Cleaned:
    """The text of a file, or why it has none."""
    if len(content) > MAX_BYTES:
        size = f"{len(content) / MAX_BYTES:.1f}"
        return Cleaned(None, (Fault("file-too-large", 0, 0, {"size": size}),))
    try:
        raw = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return Cleaned(None, (_not_utf8(content, error.start),))
    text = _normal(raw)
    remarks = tuple(_remarks(raw))
    controls = tuple(_controls(text))
    return Cleaned(None if controls else text, (*remarks, *controls))


def _normal(raw: str) -> str:
    return raw.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n")


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset), offset - (text.rfind("\n", 0, offset) + 1)


def _not_utf8(content: bytes, offset: int) -> Fault:
    before = _normal(content[:offset].decode("utf-8"))
    values = {"byte": f"0x{content[offset]:02X}"}
    return Fault("not-utf8", *_place(before, len(before)), values, _encoding(content))


def _encoding(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf16"
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return "other"
    return "other" if b"\x00" in content else "gbk"


def _remarks(raw: str) -> Iterator[Fault]:
    if raw.startswith(_BOM):
        yield Fault("byte-order-mark", 0, 0, severity=Severity.WARNING)
    if "\r" in raw:
        before = raw.removeprefix(_BOM).partition("\r")[0]
        variant = "" if "\r\n" in raw else "lone"
        place = _place(before, len(before))
        yield Fault("windows-line-ends", *place, variant=variant, severity=Severity.NOTICE)


def _controls(text: str) -> Iterator[Fault]:
    for match in islice(CONTROL.finditer(text), _MOST_CONTROLS):
        values = {"code": f"U+{ord(match[0]):04X}"}
        yield Fault("control-character", *_place(text, match.start()), values)
