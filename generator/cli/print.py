"""`opsbook print`: entries as PDF and Word for the wall, the pocket and the tender."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from generator.audience import for_audience
from generator.cli.app import App, UsageProblem
from generator.cli.build import known_audience
from generator.cli.endings import CONTENT, INTERRUPTED
from generator.cli.help import Verb
from generator.cli.parameters import File, Folder, one_of
from generator.cli.print_choice import chosen
from generator.cli.report import refused
from generator.messages import Catalogue
from generator.press.engines import (
    Format,
    PressMissingError,
    UnusableTemplateError,
    engine,
)
from generator.press.fonts import FontsMissingError
from generator.press.printing import Job, OnProgress, Report, print_all
from generator.press.sheets import Engine
from generator.press.visible import spelt
from generator.project import inspect
from generator.render.print.orders import Order, OrderKind, papers


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    ids = click.Argument(["ids"], nargs=-1, metavar="[ID]...")
    is_all = click.Option(["--all", "is_all"], is_flag=True, help=texts.text("cli.options.print-all"))
    kind = one_of(texts, ["--kind"], OrderKind, explained="print-kind")
    form = one_of(texts, ["--format", "form"], Format, Format.PDF, explained="print-format")
    out = _path(texts, "out", Folder(texts, exists=False), "DIR", "print-out")
    template = _path(texts, "template", File(texts), "FILE", "template")
    audience = click.Option(
        ["--audience"], metavar="NAME", default="", help=texts.text("cli.options.print-audience")
    )
    params = [ids, is_all, kind, form, out, audience, template]
    return Verb(texts, "print", params=params, callback=_print)
