"""The example projects: `examples/<rule>[.<variant>]/`, a bad one, and a good one to compare."""

import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import messages
from generator.diagnostics import Diagnostic
from generator.values import CONFIG_FILE
from tests.told import name_of

HERE = Path(__file__).parent
EXAMPLES = HERE / "examples"


@dataclass(frozen=True)
class Example:
    """What one rule, or one variant of it, should find.

    `expected.txt` holds a line `path:line:col rule[.variant]` for everything that is wrong in
    `bad/`; nothing is wrong in `good/`. Who brings no settings gets those of `site_config.yml`.
    """

    folder: Path

    @property
    def expected(self) -> list[str]:
        return (self.folder / "expected.txt").read_text("utf-8").splitlines()

    def copy(self, side: str, target: Path) -> Path:
        shutil.copytree(self.folder / side, target, dirs_exist_ok=True)
        if not (target / CONFIG_FILE).exists():
            shutil.copy(HERE / CONFIG_FILE, target)
        return target

    def __str__(self) -> str:
        return self.folder.name


def examples() -> list[Example]:
    return [Example(folder) for folder in sorted(EXAMPLES.iterdir())]


def told(problem: Diagnostic) -> str:
    return f"{problem.location} {name_of(problem)}"


def worded(topic: str) -> set[str]:
    """Every rule and variant, as `rule[.variant]`, that a catalogue file has sentences for."""
    file = Path(messages.__file__).parent / "zh" / f"{topic}.toml"
    return set(_names(tomllib.loads(file.read_text("utf-8"))["rules"]))


def _names(table: dict[str, Any], prefix: str = "") -> Iterator[str]:
    for key, value in table.items():
        if "problem" in value:
            yield f"{prefix}{key}"
        yield from _names({k: v for k, v in value.items() if isinstance(v, dict)}, f"{key}.")
