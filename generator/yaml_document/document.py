"""Reads one file: bytes in; plain data, places and every mistake out; never an exception."""

from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Location, Places, Severity
from generator.yaml_document.builder import Builder, Fault
from generator.yaml_document.engine import YamlSyntaxError, events
from generator.yaml_document.places import DocumentPlaces
from generator.yaml_document.syntax import full_width, translate
from generator.yaml_document.text import clean


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
        """Whether nothing is wrong that makes the data unusable."""
        return all(problem.severity < Severity.ERROR for problem in self.diagnostics)


def read_document(path: str, content: bytes) -> Document:
    """Reads the content of a file.

    Only null, true, false and plain decimal integers are more than text; anchors, aliases, tags
    and a second document are refused; the root must be a mapping.
    """
    cleaned = clean(content)
    text = cleaned.text or ""
    data, faults = _parse(text) if cleaned.text else (None, cleaned.faults)
    problems = [_diagnostic(path, fault) for fault in faults]
    problems += [_diagnostic(path, fault, severity) for fault, severity in cleaned.remarks]
    ordered = tuple(sorted(problems, key=lambda problem: problem.sort_key))
    return Document(path, data, ordered, DocumentPlaces(path, text))


def _parse(text: str) -> tuple[object, tuple[Fault, ...]]:
    builder = Builder(record=False)
    try:
        builder.take_all(events(text))
    except YamlSyntaxError as fault:
        return None, (*builder.built.faults, translate(fault, text))
    faults = tuple(builder.built.faults)
    if not isinstance(builder.built.data, dict):
        mistake = full_width(text, text.count("\n")) or Fault("top-level-not-mapping", 0, 0)
        return None, (*faults, mistake)
    return builder.built.data, faults


def _diagnostic(path: str, fault: Fault, severity: Severity = Severity.ERROR) -> Diagnostic:
    place = Location(path, fault.line + 1, fault.column + 1)
    return Diagnostic(fault.rule, place, severity, fault.values, fault.variant)
