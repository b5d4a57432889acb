"""What came of a text."""

from dataclasses import dataclass

from generator.yaml_document.fault import Fault


@dataclass(frozen=True, slots=True)
class Parsed:
    """What came of a text.

    Attributes:
        data: dicts, lists, text, whole numbers, truth values, None; None too when unreadable.
        faults: every mistake that could be found.
    """

    data: object
    faults: tuple[Fault, ...] = ()
