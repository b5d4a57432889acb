"""The command `opsbook`: builds the verbs, runs one, and turns every ending into an exit code."""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

import click

from generator.cli.app import App, standard_error
from generator.cli.endings import (
    OUR_BUG,
    USAGE,
    disk_text,
    interrupted,
    is_disk_trouble,
    usage_text,
)
from generator.cli.help import VerbGroup
from generator.cli.language import interface_language
from generator.cli.parameters import Folder
from generator.messages import Catalogue, catalogue
from generator.values.release import release

_VERBS = (
    "init",
    "new",
    "check",
    "build",
    "merge",
    "serve",
    "publish",
    "print",
    "search",
    "list",
    "health",
    "schema",
)
"""Each is a module here, read when it is asked for: some cost a second, which others must not."""

_GARBAGE = 200_000
"""New things after which Python looks for garbage: reading modules makes many and no garbage."""


def run() -> NoReturn:
    """The entry point of the command; what a terminal cannot show must not end it."""
    gc.set_threshold(_GARBAGE)
    # Pydantic's plugins have no say in what is read, and to look for them takes longer than a kind.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    code = main(sys.argv[1:])
    gc.freeze()  # what is left ends with the process; to look for garbage in it first takes longer
    sys.exit(code)


def main(arguments: Sequence[str]) -> int:
    """Runs one command line and returns its exit code.

    0 good, 1 the content has problems, 2 wrong usage, 3 our bug, 130 interrupted.
    """
    texts = catalogue(interface_language(arguments))
    try:
        result = command(texts).main(list(arguments), prog_name="opsbook", standalone_mode=False)
    except click.UsageError as error:
        _tell(usage_text(error, texts))
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        return interrupted(standard_error(), texts)
    except Exception as error:  # noqa: BLE001 - the last resort: no traceback in the user's face
        if isinstance(error, OSError) and is_disk_trouble(error):
            _tell(disk_text(error, texts))
            return USAGE
        from generator.cli.bug_report import report_bug  # noqa: PLC0415 - hopefully not needed

        report_bug(error, standard_error(), texts)
        return OUR_BUG
    return result if isinstance(result, int) else 0


def _tell(text: str) -> None:
    standard_error().print(text, markup=False, highlight=False, soft_wrap=True)


def command(texts: Catalogue) -> click.Group:
    """The whole command line in one language."""

    def prepare(folder: Path) -> None:
        click.get_current_context().obj = App(texts, folder)

    return VerbGroup(
        texts,
        _VERBS,
        lambda name: import_module(f"generator.cli.{name}").command(texts),
        params=[_folder_option(texts), _version_option(texts)],
        callback=prepare,
    )


def _folder_option(texts: Catalogue) -> click.Option:
    return click.Option(
        ["-C", "--project", "folder"],
        type=Folder(texts, exists=True),
        default=Path(),
        show_default=False,
        metavar="DIR",
        help=texts.text("cli.options.project"),
    )


def _version_option(texts: Catalogue) -> click.Option:
    def show(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:  # noqa: FBT001
        if asked:
            click.echo(f"opsbook {release()}")
            ctx.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=show,
        help=texts.text("cli.options.version"),
    )
