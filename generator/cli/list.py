"""`opsbook list`: what there is."""

import json
from collections.abc import Iterable

import click
from rich.table import Table
from rich.text import Text

from generator.cli.app import App
from generator.cli.endings import CONTENT
from generator.cli.help import Verb
from generator.cli.parameters import one_of
from generator.cli.progress import Display
from generator.cli.report import show
from generator.messages import Catalogue, catalogue
from generator.model.entry import Entry, Status
from generator.model.kinds import KINDS
from generator.project import inspect
from generator.values.moment import today
from generator.values.sources import look


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    kind = one_of(texts, ["--kind"], KINDS)
    status = one_of(texts, ["--status"], [item.value for item in Status])
    as_json = click.Option(["--json", "as_json"], is_flag=True, help=texts.text("cli.options.json"))
    return Verb(texts, "list", params=[kind, status, as_json], callback=_list)


@click.pass_obj
def _list(app: App, kind: str | None, status: str | None, *, as_json: bool) -> int:
    with Display(app) as display:
        inspection = inspect(look(app.project), today(), progress=display)
    base = inspection.knowledge_base
    if base is None:
        show(app, inspection.diagnostics, catalogue(inspection.language))
        return CONTENT
    entries = [
        entry
        for group in KINDS.values()
        for entry in base.of(group.model)
        if kind in {None, entry.kind} and status in {None, entry.status.value}
    ]
    if as_json:
        rows = [_row(entry) for entry in entries]
        app.write(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        app.out.print(_table(app, entries))
        app.say(app.t("list.total", count=len(entries)))
    if base.unreadable:
        app.say(app.t("list.unreadable", count=len(base.unreadable)), "yellow")
    return 0


def _row(entry: Entry) -> dict[str, str | None]:
    return {
        "id": entry.id,
        "kind": entry.kind,
        "title": entry.title,
        "status": entry.status.value,
        "audience": entry.audience,
        "severity": getattr(entry, "severity", None),
        "reviewed": entry.reviewed.isoformat() if entry.reviewed else None,
    }


def _table(app: App, entries: Iterable[Entry]) -> Table:
    table = Table(box=None, pad_edge=False)
    for column in ("kind", "id", "title", "status", "reviewed"):
        is_copied_whole = column != "title"
        table.add_column(app.t(f"list.{column}"), overflow="fold", no_wrap=is_copied_whole)
    for entry in entries:
        row = _row(entry)
        kind = app.texts.text(f"kinds.{entry.kind}.label")
        status = app.texts.text(f"values.Status.{entry.status.value}")
        table.add_row(kind, entry.id, Text(entry.title), status, row["reviewed"] or "")
    return table
