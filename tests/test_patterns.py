"""Patterns mean the same on every Python that the project runs on."""

import re

from tests.imports import PACKAGE, modules

POSSESSIVE_GROUP = re.compile(r"(?<!\()\)(?:[*+?]|\{[\d,]+\})\+")


def test_no_group_is_possessive() -> None:
    """Python before 3.11.5 finds less with such groups than it should (python/cpython#106052)."""
    texts = {module: (PACKAGE / module).read_text("utf-8") for module in modules()}
    assert not [module for module, text in texts.items() if POSSESSIVE_GROUP.search(text)]
