"""`opsbook publish`: the built site to where people read it."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.filesize import decimal
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from generator.cli.app import App, UsageProblem
from generator.cli.delivery_troubles import failure_text, printable, refusal_text
from generator.cli.endings import CONTENT, INTERRUPTED
from generator.cli.help import Verb
from generator.cli.parameters import Folder
from generator.delivery import (
    Delivery,
    DeliveryError,
    carry_out,
    opened,
    prepare,
    read_site,
)
from generator.messages import Catalogue

_NAMES_SHOWN = 10


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    target = click.Argument(["target"], metavar="TARGET")
    site_dir = click.Option(
        ["--site-dir"],
        type=Folder(texts, exists=True),
        metavar="DIR",
        help=texts.text("cli.options.publish-site-dir"),
    )
    dry_run = click.Option(["--dry-run"], is_flag=True, help=texts.text("cli.options.dry-run"))
    return Verb(texts, "publish", params=[target, site_dir, dry_run], callback=_publish)


@click.pass_obj
def _publish(app: App, target: str, site_dir: Path | None, *, dry_run: bool) -> int:
    folder = site_dir or app.project / "site"
    started = time.perf_counter()
    try:
        with app.err.status(app.t("publish.comparing")):
            delivery = prepare(read_site(folder), opened(target, folder))
        if dry_run:
            app.write(_forecast(app, delivery))
            return 0
        return _deliver(app, delivery, started)
    except DeliveryError as error:
        if refusal := refusal_text(app, error):
            raise UsageProblem(refusal) from None
        app.say(failure_text(app, error), "red")
        return CONTENT


def _deliver(app: App, delivery: Delivery, started: float) -> int:
    where = delivery.target.shown
    if not delivery.is_needed:
        app.say(app.t("publish.same", target=where, files=len(delivery.site.files)), "green")
        return 0
    try:
        with _progress(app, delivery) as on_progress:
            carry_out(delivery, on_progress)
    except KeyboardInterrupt:
        app.say(app.t("publish.interrupted", target=where), "yellow")
        return INTERRUPTED
    seconds = f"{time.perf_counter() - started:.1f}"
    app.say(app.t("publish.done", target=where, seconds=seconds, **_counts(delivery)), "green")
    return 0


@contextmanager
def _progress(app: App, delivery: Delivery) -> Iterator[Callable[[int, int], None]]:
    """A bar of bytes with a count of files, on a terminal alone."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[files]}/{task.fields[of]}"),
        DownloadColumn(),
        TimeRemainingColumn(),
    )
    size = delivery.bytes_to_send
    bar = Progress(*columns, console=app.err, transient=True, disable=not app.err.is_terminal)
    with bar:
        task = bar.add_task(
            app.t("publish.sending"), total=size, files=0, of=len(delivery.plan.sent)
        )
        yield lambda files, sent: bar.update(task, completed=min(sent, size), files=files)


def _forecast(app: App, delivery: Delivery) -> str:
    """What a delivery would do: how much, and the first names of every kind."""
    lines = [app.t("publish.would", target=delivery.target.shown, **_counts(delivery))]
    plan = delivery.plan
    for sign, addresses in (("+", plan.new), ("~", plan.changed), ("-", plan.gone)):
        lines += [f"{sign} {printable(address)}" for address in sorted(addresses)[:_NAMES_SHOWN]]
        if len(addresses) > _NAMES_SHOWN:
            lines.append(f"{sign} {app.t('publish.more', count=len(addresses) - _NAMES_SHOWN)}")
    return "\n".join(lines)


def _counts(delivery: Delivery) -> dict[str, object]:
    plan = delivery.plan
    return {
        "new": len(plan.new),
        "changed": len(plan.changed),
        "gone": len(plan.gone),
        "kept": len(plan.kept),
        "size": decimal(delivery.bytes_to_send),
    }
