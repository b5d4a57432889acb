"""What is remembered is forgotten whenever a part of the program has changed that made it."""

from generator.project.signature import _PARTS
from tests.imports import imports, modules, part_of

WORDS_ONLY = "messages"
"""Nothing that is remembered holds a sentence."""


def test_every_part_that_makes_records_is_in_the_signature() -> None:
    used = {
        part_of(name)
        for module in modules()
        if module.parts[0] in _PARTS
        for name in imports(module)
        if name.startswith("generator.")
    }
    assert used - {WORDS_ONLY} <= set(_PARTS)
