"""What every verb gets: the project, the words, and where to speak."""

import sys
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console

from generator.messages import Catalogue
from generator.values import CONFIG_FILE, is_project


class UsageProblem(click.UsageError):
    """A wrong call, told in the user's language; the command ends with exit code 2."""


@dataclass(frozen=True, slots=True)
class App:
    """The command's surroundings.

    Attributes:
        texts: the words of the user's language.
        folder: where to look for the project: `-C`, or the current folder.
        out: standard output.
        err: standard error: progress and everything that is not the result.
    """

    texts: Catalogue
    folder: Path
    out: Console
    err: Console

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
        self.err.print(text, style=style, markup=False, highlight=False, soft_wrap=True)

    def write(self, text: str) -> None:
        """Writes a result to standard output exactly as it is.

        Raises:
            BrokenPipeError: nobody reads any more; later Python would say so itself, at its end.
        """
        sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
        sys.stdout.flush()


def nearest_project(folder: Path) -> Path | None:
    """The folder itself or the nearest above it that has a `site_config.yml`."""
    start = folder.absolute()
    return next((path for path in (start, *start.parents) if is_project(path)), None)
