"""What tests of the command share: how a run ends, and projects to run it in."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TypeAlias

from generator.messages import Language

STARTERS = Path(str(resources.files("generator.scaffold") / "project"))
LOCALES: dict[Language, str] = {"zh": "C.UTF-8", "en": "en_GB.UTF-8"}


@dataclass(frozen=True)
class Result:
    """How a command line ended, and what it wrote."""

    code: int
    out: str
    err: str


Opsbook: TypeAlias = Callable[..., Result]
"""Runs `opsbook` with some words."""


def starter(folder: Path, language: Language = "zh") -> Path:
    """A new project, as `opsbook init` makes it."""
    shutil.copytree(STARTERS / language, folder)
    return folder


def everything_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content, empty folders too; not what a build remembers."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in sorted(folder.rglob("*"))
        if ".opsbook" not in path.parts
    }
