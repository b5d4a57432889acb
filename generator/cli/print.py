"""`opsbook print`: entries as PDF and Word for the wall, the pocket and the tender."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from generator.audience import for_audience
from generator.cli.app import App, UsageProblem
from generator.cli.building import known_audience, refused
from generator.cli.endings import INTERRUPTED
from generator.cli.help import Verb
from generator.cli.parameters import File, Folder, one_of
from generator.cli.print_choice import chosen
from generator.cli.print_words import Counted, counted, done, listed, unusable
from generator.cli.progress import Display
from generator.messages import Catalogue
from generator.press.engines import Format, PressMissingError, engine
from generator.press.fonts import FontsMissingError
from generator.press.printing import Job, print_all
from generator.press.sheets import UnusableTemplateError
from generator.project import inspect
from generator.render.print.orders import Order, OrderKind, papers
from generator.values.moment import today
from generator.values.sources import look


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    all_ = click.Option(["--all", "is_all"], is_flag=True, help=texts.text("cli.options.print-all"))
    out = click.Option(
        ["--out"],
        type=Folder(texts, exists=False),
        metavar="DIR",
        help=texts.text("cli.options.print-out"),
    )
    audience = click.Option(
        ["--audience"], metavar="NAME", default="", help=texts.text("cli.options.print-audience")
    )
    template = click.Option(
        ["--template"], type=File(texts), metavar="FILE", help=texts.text("cli.options.template")
    )
    params = [
        click.Argument(["ids"], nargs=-1, metavar="[ID]..."),
        all_,
        one_of(texts, ["--kind"], OrderKind, explained="print-kind"),
        one_of(texts, ["--format"], Format, Format.PDF, explained="print-format"),
        out,
        audience,
        template,
    ]
    return Verb(texts, "print", params=params, callback=_print)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for on the command line.

    Attributes:
        project: the project's folder.
        ids: entries or documents.
        kind: of document, None for all.
        format: of the files.
        out: where they go.
        template: Word file to print into.
    """

    project: Path
    ids: tuple[str, ...]
    kind: str | None
    format: str
    out: Path
    template: Path | None

    @property
    def images(self) -> Path:
        """Where paths of pictures start."""
        return self.project / "kb"


@click.pass_obj
def _print(
    app: App,
    /,
    ids: tuple[str, ...],
    audience: str,
    *,
    is_all: bool,
    **options: Any,  # noqa: ANN401 - as click gives them: kind, format, out, template
) -> int:
    project = app.project
    asked = Asked(project, ids, **{**options, "out": options["out"] or project / "print"})
    if asked.template and asked.format != Format.DOCX:
        raise UsageProblem(app.t("print.template-for-word"))
    with Display(app) as display:
        inspection = inspect(look(project), today(), progress=display)
        base = inspection.buildable
        if base is None:
            return refused(app, inspection, "print")
        name = known_audience(app, base, audience)
        orders = papers(for_audience(base, name), audience)
    if not (ids or asked.kind or is_all):
        listed(app, orders)
        return 0
    return _printed(app, asked, chosen(app, orders, ids, asked.kind))


def _printed(app: App, asked: Asked, orders: Sequence[Order]) -> int:
    started = time.perf_counter()
    jobs = [Job(order.id, order.make) for order in orders]
    count = Counted(0, len(jobs))
    try:
        with counted(app, count) as on_progress:
            press = engine(Format(asked.format), asked.images, asked.template)
            report = print_all(jobs, press, asked.images, asked.out, on_progress)
    except KeyboardInterrupt:
        app.say(app.t("print.interrupted", done=count.done, of=count.of), "yellow")
        return INTERRUPTED
    except (PressMissingError, FontsMissingError, UnusableTemplateError) as error:
        raise UsageProblem(unusable(app, error)) from None
    done(app, report, asked.out, time.perf_counter() - started)
    return 0
