"""What every verb gets: the project, the words, and where to speak."""

import os
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.messages import Catalogue
from generator.values import CONFIG_FILE, is_project

if TYPE_CHECKING:
    from rich.console import Console

_UNBOUNDED = 100_000
"""Columns where there is no terminal: no row is broken for a program that reads lines."""

_FORCING = frozenset({"FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"})
"""Variables that ask for what a terminal gets."""


class UsageProblem(click.UsageError):
    """A wrong call, told in the user's language; the command ends with exit code 2."""


@dataclass(frozen=True)
class App:
    """The command's surroundings.

    Attributes:
        texts: the words of the user's language.
        folder: where to look for the project: `-C`, or the current folder.
    """

    texts: Catalogue
    folder: Path

    @cached_property
    def out(self) -> "Console":
        """Standard output."""
        from rich.console import Console  # noqa: PLC0415 - see `is_piped`

        return Console(width=None if sys.stdout.isatty() else _UNBOUNDED)

    @cached_property
    def err(self) -> "Console":
        """Standard error: progress and everything that is not the result."""
        return standard_error()

    @property
    def is_piped(self) -> bool:
        """Whether standard error is read by a program: what draws on terminals is not needed."""
        return not (sys.stderr.isatty() or _FORCING & os.environ.keys())

    def t(self, key: str, /, **values: object) -> str:
        """The text under `cli.<key>`."""
        return self.texts.text(f"cli.{key}", **values)

    @property
    def project(self) -> Path:
        """The nearest folder, from `folder` upwards, that is a project.

        Raises:
            UsageProblem: there is none.
        """
        found = nearest_project(self.folder)
        if found is None:
            raise UsageProblem(self.t("no-project", folder=self.folder, file=CONFIG_FILE))
        return found

    def say(self, text: str, style: str = "") -> None:
        """Writes one line to standard error, never reading markup in it."""
        if self.is_piped:
            sys.stderr.write(f"{text}\n")
            return
        self.err.print(
            text, style=style, markup=False, emoji=False, highlight=False, soft_wrap=True
        )

    def write(self, text: str) -> None:
        """Writes a result to standard output exactly as it is.

        Raises:
            BrokenPipeError: nobody reads any more; later Python would say so itself, at its end.
        """
        sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
        sys.stdout.flush()


def standard_error() -> "Console":
    """What writes to standard error, in colours on a terminal."""
    from rich.console import Console  # noqa: PLC0415 - see `App.is_piped`

    return Console(stderr=True)


def nearest_project(folder: Path) -> Path | None:
    """The folder itself or the nearest above it that has a `site_config.yml`."""
    start = folder.absolute()
    return next((path for path in (start, *start.parents) if is_project(path)), None)
