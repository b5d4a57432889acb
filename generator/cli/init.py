"""`opsbook init`: a new project that builds at once."""

import shutil
import tempfile
from importlib import resources
from pathlib import Path

import click

from generator.cli.app import App, UsageProblem
from generator.cli.help import Verb
from generator.messages import LANGUAGES, Catalogue


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    folder = click.Argument(["target"], type=click.Path(path_type=Path), metavar="DIR")
    language = click.Option(
        ["--language"],
        type=click.Choice(LANGUAGES),
        default=texts.language,
        show_default=True,
        help=texts.text("cli.options.language"),
    )
    return Verb(texts, "init", params=[folder, language], callback=_init)


@click.pass_obj
def _init(app: App, target: Path, language: str) -> int:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageProblem(app.t("init.not-empty", folder=target))
    starter = resources.files("generator.scaffold") / "project" / language
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".opsbook-") as beside:
        made = Path(beside) / "project"
        with resources.as_file(starter) as source:
            shutil.copytree(source, made)
        if target.exists():
            target.rmdir()
        made.rename(target)
    app.say(app.t("init.done", folder=target), "green")
    app.say(app.t("init.next", folder=target))
    return 0
