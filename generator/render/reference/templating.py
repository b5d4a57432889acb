"""Fills the Markdown templates beside this module."""

import re
from functools import cache
from importlib import resources
from string import Template


@cache
def _template(name: str) -> Template:
    folder = resources.files(__package__) / "templates"
    return Template((folder / f"{name}.md").read_text("utf-8"))


def fill(name: str, **values: str) -> str:
    """A template with its gaps filled, without blank lines at its ends or more than one between."""
    filled = _template(name).substitute(values)
    return re.sub(r"\n{3,}", "\n\n", filled).strip("\n")


def cell(text: str) -> str:
    """Markdown that may stand in a cell of a table."""
    return text.replace("|", r"\|").replace("\n", " ")
