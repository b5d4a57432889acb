"""In which language the command speaks: the project's, else the terminal's, else Chinese."""

import os
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from generator.cli.app import nearest_project
from generator.loader import CONFIG_FILE
from generator.messages import Language

_ENGLISH = re.compile(r"^language:\s*['\"]?en\b", re.MULTILINE)


def interface_language(
    arguments: Sequence[str], environment: Mapping[str, str] | None = None
) -> Language:
    """The language for help and messages, known before the command line is understood."""
    project = nearest_project(_folder(arguments))
    if project is not None:
        text = (project / CONFIG_FILE).read_text("utf-8", errors="replace")
        return "en" if _ENGLISH.search(text) else "zh"
    variables = os.environ if environment is None else environment
    locale = next(
        (variables[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if variables.get(name)), ""
    )
    return "en" if locale.startswith("en") else "zh"


def _folder(arguments: Sequence[str]) -> Path:
    for option, value in pairwise(arguments):
        if option in {"-C", "--project"}:
            return Path(value)
    return Path()
