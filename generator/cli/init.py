"""`opsbook init`: a new project that builds at once."""

import shlex
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

import click

from generator.cli.app import App, UsageProblem
from generator.cli.help import Verb
from generator.cli.parameters import one_of
from generator.messages import LANGUAGES, Catalogue


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    folder = click.Argument(["target"], type=click.Path(path_type=Path), metavar="DIR")
    language = one_of(texts, ["--language"], LANGUAGES, texts.language)
    return Verb(texts, "init", params=[folder, language], callback=_init)


@click.pass_obj
def _init(app: App, target: Path, language: str) -> int:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageProblem(app.t("init.not-empty", folder=target))
    starter = resources.files("generator.scaffold") / "project" / language
    with resources.as_file(starter) as source, _whole_or_nothing(target):
        shutil.copytree(source, target, copy_function=shutil.copyfile, dirs_exist_ok=True)
    app.say(app.t("init.done", folder=target), "green")
    go = "" if target.resolve() == Path.cwd() else f"cd {shlex.quote(str(target))} && "
    app.say(app.t("init.next", command=f"{go}opsbook build"))
    return 0


@contextmanager
def _whole_or_nothing(folder: Path) -> Iterator[None]:
    """Empties a folder again, or removes it if it was not there, when filling it fails."""
    was_there = folder.exists()
    try:
        yield
    except BaseException:
        made = folder.iterdir() if was_there else [folder]
        for path in list(made):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        raise
