"""`opsbook schema`: JSON Schema, so that editors complete and explain keys."""

import json
from collections.abc import Iterable
from pathlib import Path

import click

from generator.cli.app import App, UsageProblem, nearest_project
from generator.cli.help import Verb
from generator.cli.parameters import Folder, Word
from generator.loader import load
from generator.messages import Catalogue
from generator.model.site_config import SiteConfig
from generator.render.output import Data
from generator.render.schema import SCHEMAS, editor_files, json_schema


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    kind = click.Argument(["kind"], type=Word(texts, SCHEMAS), required=False, metavar="[KIND]")
    out = click.Option(
        ["--out"],
        type=Folder(texts, exists=False),
        metavar="DIR",
        help=texts.text("cli.options.out"),
    )
    return Verb(texts, "schema", params=[kind, out], callback=_schema)


@click.pass_obj
def _schema(app: App, kind: str | None, out: Path | None) -> int:
    config = _settings(app)
    if out is not None:
        count = _write(app, editor_files(app.texts.language, config), out)
        app.say(app.t("schema.done", count=count, folder=out), "green")
        return 0
    if kind is None:
        raise UsageProblem(app.t("schema.which", known=app.t("list-comma").join(SCHEMAS)))
    schema = json_schema(kind, app.texts.language, config)
    app.write(json.dumps(schema, ensure_ascii=False, indent=2))
    return 0


def _settings(app: App) -> SiteConfig | None:
    """The project's settings, if there is a project and its settings can be read."""
    project = nearest_project(app.folder)
    base = load(project).knowledge_base if project else None
    return base.config if base else None


def _write(app: App, files: Iterable[Data], folder: Path) -> int:
    """Writes the files; settings that the author already has are left alone."""
    count = 0
    for file in files:
        target = folder / file.address
        if target.exists() and not target.name.endswith(".schema.json"):
            app.say(app.t("schema.kept", file=target), "yellow")
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
        count += 1
    return count
