"""What `opsbook print` says: what there is, how far it is, what was done, why nothing can be."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from generator.cli.app import App
from generator.glyphs.visible import spelt
from generator.press.engines import PressMissingError
from generator.press.fonts import FontsMissingError
from generator.press.printing import OnProgress, Report
from generator.press.sheets import UnusableTemplateError
from generator.render.print.orders import Order


@dataclass(slots=True)
class Counted:
    """How many documents are done, of how many."""

    done: int
    of: int


def listed(app: App, orders: Sequence[Order]) -> None:
    """Writes what can be printed, and how to choose."""
    table = Table(box=None, pad_edge=False)
    for column in ("kind", "id", "title"):
        table.add_column(app.t(f"print.{column}"), overflow="fold", no_wrap=column != "title")
    for order in orders:
        table.add_row(order.kind.value, order.id, Text(order.title))
    app.out.print(table)
    app.say(app.t("print.offered", count=len(orders)))


@contextmanager
def counted(app: App, count: Counted) -> Iterator[OnProgress]:
    """A bar with a count of documents, on a terminal alone; keeps the count."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )

    def tell(done: int, of: int) -> None:
        count.done = done
        bar.update(task, completed=done, total=of)

    bar = Progress(*columns, console=app.err, transient=True, disable=not app.err.is_terminal)
    with bar:
        task = bar.add_task(app.t("print.printing"), total=count.of)
        yield tell


def done(app: App, report: Report, folder: Path, seconds: float) -> None:
    """Says what was printed, and which characters the fonts lack."""
    for file, lacking in sorted(report.lacking.items()):
        characters = sorted(lacking)
        words = app.t(
            "print.lacking",
            file=file,
            characters=" ".join(characters),
            spelt=" ".join(map(spelt, characters)),
        )
        app.say(words, "yellow")
    told = app.t(
        "print.done",
        printed=len(report.printed),
        kept=len(report.kept),
        seconds=f"{seconds:.1f}",
        folder=folder,
    )
    app.say(told, "green")


def unusable(app: App, error: PressMissingError | FontsMissingError | UnusableTemplateError) -> str:
    """Why nothing can be printed, and what helps."""
    match error:
        case PressMissingError():
            return app.t("print.no-extra", module=error.module)
        case FontsMissingError():
            return app.t("print.no-fonts", file=error.file)
    return error.told(app.texts)
