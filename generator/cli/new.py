"""`opsbook new`: an entry from a commented template."""

import json
from importlib import resources
from pathlib import Path
from string import Template

import click

from generator.cli.app import App, UsageProblem
from generator.cli.help import Verb
from generator.cli.parameters import Word
from generator.loader import load
from generator.messages import Catalogue
from generator.model.kinds import KINDS, Kind
from generator.values import is_entry_id
from generator.values.moment import today


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    kind = click.Argument(["kind"], type=Word(texts, KINDS), metavar="KIND")
    entry_id = click.Argument(["entry_id"], metavar="ID")
    title = click.Option(["--title"], metavar="TEXT", help=texts.text("cli.options.title"))
    return Verb(texts, "new", params=[kind, entry_id, title], callback=_new)


@click.pass_obj
def _new(app: App, kind: str, entry_id: str, title: str | None) -> int:
    project = app.project
    file = _file(project, KINDS[kind], entry_id)
    _refuse_bad_id(app, project, file, entry_id)
    template = resources.files("generator.scaffold") / "new" / app.texts.language / f"{kind}.yml"
    text = Template(template.read_text("utf-8")).substitute(
        id=entry_id,
        title=json.dumps(title or app.t("new.title"), ensure_ascii=False),
        today=today().isoformat(),
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8") as output:
        output.write(text)
    app.say(app.t("new.done", file=file.relative_to(project)), "green")
    app.say(app.t("new.next"))
    return 0


def _file(project: Path, kind: Kind, entry_id: str) -> Path:
    place = project / kind.folder
    return place if place.suffix else place / f"{entry_id}.yml"


def _refuse_bad_id(app: App, project: Path, file: Path, entry_id: str) -> None:
    if not is_entry_id(entry_id):
        raise UsageProblem(app.t("new.bad-id", id=entry_id))
    if file.stem != entry_id:
        raise UsageProblem(app.t("new.other-id", id=file.stem))
    base = load(project).knowledge_base
    taken = base is not None and (entry_id in base.entries or entry_id in base.unreadable)
    places = (_file(project, kind, entry_id) for kind in KINDS.values())
    if taken or any(place.stem == entry_id and place.exists() for place in places):
        raise UsageProblem(app.t("new.taken", id=entry_id))
