"""In which language the command speaks: the project's, else the terminal's, else Chinese."""

import os
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from generator.cli.app import nearest_project
from generator.messages import Language
from generator.values import CONFIG_FILE

_JOINED = re.compile(r"(?:-C|--project=)(.+)")
_ENGLISH = re.compile(r"^language:\s*['\"]?en\b", re.MULTILINE)


def interface_language(
    arguments: Sequence[str], environment: Mapping[str, str] | None = None
) -> Language:
    """The language for help and messages, known before the command line is understood."""
    settings = _settings(_folder(arguments))
    if settings is not None:
        return "en" if _ENGLISH.search(settings) else "zh"
    variables = os.environ if environment is None else environment
    locale = next(
        (variables[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if variables.get(name)), ""
    )
    return "en" if locale.startswith("en") else "zh"


def _settings(folder: Path) -> str | None:
    """What stands in the settings of the nearest project, if there is one that can be read."""
    with suppress(OSError):
        if project := nearest_project(folder):
            return (project / CONFIG_FILE).read_text("utf-8", errors="replace")
    return None


def _folder(arguments: Sequence[str]) -> Path:
    """The value of `-C` in any of the forms that the command line allows."""
    for option, value in pairwise((*arguments, "")):
        if option in {"-C", "--project"}:
            return Path(value)
        if joined := _JOINED.fullmatch(option):
            return Path(joined[1])
    return Path()
