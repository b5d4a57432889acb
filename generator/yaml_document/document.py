"""Reads one file: bytes in; plain data, places and every mistake out; never an exception."""

from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Places, Severity
from generator.yaml_document.fault import diagnostics
from generator.yaml_document.ordinary import ordinary
from generator.yaml_document.parsed import Parsed
from generator.yaml_document.places import DocumentPlaces
from generator.yaml_document.text import clean

_DATA_HOLDS = frozenset({"duplicate-key"})
"""Errors beside which the data can still be judged: of a key written twice, the first counts."""


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file as read.

    Attributes:
        path: relative to the project, with forward slashes.
        data: dicts, lists, text, whole numbers, truth values, None; None too when unreadable.
        diagnostics: everything wrong, in the order of the file.
        places: where each key and value stands.
    """

    path: str
    data: object
    diagnostics: tuple[Diagnostic, ...]
    places: Places

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong that makes the data unfit to be judged further."""
        return all(
            problem.severity < Severity.ERROR or problem.rule in _DATA_HOLDS
            for problem in self.diagnostics
        )


def read_document(path: str, content: bytes) -> Document:
    """Reads the content of a file.

    Only null, true, false and plain decimal integers are more than text; anchors, aliases, tags
    and a second document are refused; the root must be a mapping.

    Args:
        path: the file relative to the project, with forward slashes; only repeated in places.
        content: its bytes, whatever they are.
    """
    cleaned = clean(content)
    text = cleaned.text or ""
    data = ordinary(text)
    parsed = Parsed(data) if data is not None else _parsed(cleaned.text)
    problems = diagnostics(path, (*cleaned.faults, *parsed.faults))
    places = DocumentPlaces(path, text, is_ordinary=data is not None)
    return Document(path, parsed.data, problems, places)


def _parsed(text: str | None) -> Parsed:
    if text is None:
        return Parsed(None)
    # To import the parser takes longer than to read a hundred ordinary files.
    from generator.yaml_document.parsing import parse_events  # noqa: PLC0415 - as said above

    return parse_events(text)
