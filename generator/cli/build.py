"""`opsbook build`: the site, whole or not at all.

What a build needs is read only when there is something to build; see `building`.
"""

from contextlib import suppress
from pathlib import Path

import click

from generator.cli.app import App
from generator.cli.help import Verb
from generator.cli.parameters import Folder, Part
from generator.messages import Catalogue
from generator.publish.standing import Build, Inputs, inputs, note, unchanged
from generator.values.sources import Sources, look


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    site_dir = click.Option(
        ["--site-dir"],
        type=Folder(texts, exists=False),
        metavar="DIR",
        help=texts.text("cli.options.site-dir"),
    )
    timings = click.Option(["--timings"], is_flag=True, help=texts.text("cli.options.timings"))
    shard = click.Option(
        ["--shard"], type=Part(texts), metavar="I/N", help=texts.text("cli.options.shard")
    )
    with_print = click.Option(
        ["--with-print"], is_flag=True, help=texts.text("cli.options.with-print")
    )
    params: list[click.Parameter] = [audience_option(texts), site_dir, with_print, shard, timings]
    return Verb(texts, "build", params=params, callback=_build)


def audience_option(texts: Catalogue) -> click.Option:
    """`--audience`, whose names are the project's own."""
    return click.Option(
        ["--audience"], metavar="NAME", default="", help=texts.text("cli.options.audience")
    )


@click.pass_obj
def _build(
    app: App,
    audience: str,
    site_dir: Path | None,
    shard: tuple[int, int] | None,
    *,
    with_print: bool,
    timings: bool,
) -> int:
    asked = Build(app.project, audience, site_dir or app.project / "site", with_print)
    if shard:
        from generator.cli.sharding import made_shard  # noqa: PLC0415 - as below

        return made_shard(app, asked, shard, timings=timings)
    sources = look(asked.project)
    before = _inputs(asked, sources)
    told = unchanged(asked, before) if before else None
    if told is not None:
        app.say(app.t("build.unchanged"), "green")
        _tell(app, asked, told)
        return 0
    from generator.cli.building import built  # noqa: PLC0415 - takes a second to read

    ending = built(app, asked, sources, timings=timings)
    if isinstance(ending, int):
        return ending
    with suppress(OSError):
        if before:
            note(asked, before, ending)
    _tell(app, asked, ending)
    return 0


def _inputs(asked: Build, sources: Sources) -> Inputs | None:
    with suppress(OSError):
        return inputs(asked, sources)
    return None


def _tell(app: App, asked: Build, told: list[str]) -> None:
    for line in told:
        app.say(line, "yellow")
    app.say(app.t("build.open", page=asked.target / "index.html"))
