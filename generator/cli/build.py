"""`opsbook build`: the site, whole or not at all.

What a build needs is read only when there is something to build; see `building`.
"""

from contextlib import suppress
from pathlib import Path

import click

from generator.cli.app import App
from generator.cli.help import Verb
from generator.cli.parameters import Folder
from generator.messages import Catalogue
from generator.publish.standing import Build, inputs, note, unchanged


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    site_dir = click.Option(
        ["--site-dir"],
        type=Folder(texts, exists=False),
        metavar="DIR",
        help=texts.text("cli.options.site-dir"),
    )
    return Verb(texts, "build", params=[audience_option(texts), site_dir], callback=_build)


def audience_option(texts: Catalogue) -> click.Option:
    """`--audience`, whose names are the project's own."""
    return click.Option(
        ["--audience"], metavar="NAME", default="", help=texts.text("cli.options.audience")
    )


@click.pass_obj
def _build(app: App, audience: str, site_dir: Path | None) -> int:
    asked = Build(app.project, audience, site_dir or app.project / "site")
    told = unchanged(asked)
    if told is not None:
        app.say(app.t("build.unchanged"), "green")
        _tell(app, asked, told)
        return 0
    before = ""
    with suppress(OSError):
        before = inputs(asked)
    from generator.cli.building import built  # noqa: PLC0415 - takes a second to read

    ending = built(app, asked)
    if isinstance(ending, int):
        return ending
    with suppress(OSError):
        note(asked, before, ending)
    _tell(app, asked, ending)
    return 0


def _tell(app: App, asked: Build, told: list[str]) -> None:
    for line in told:
        app.say(line, "yellow")
    app.say(app.t("build.open", page=asked.target / "index.html"))
