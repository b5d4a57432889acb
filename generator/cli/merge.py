"""`opsbook merge`: one site of the parts that several machines have made."""

from pathlib import Path

import click

from generator.cli.app import App, UsageProblem
from generator.cli.build import audience_option
from generator.cli.help import Verb
from generator.cli.parameters import File, Folder
from generator.messages import Catalogue
from generator.publish.standing import Build
from generator.values.sources import look


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    files = click.Argument(["files"], type=File(texts), nargs=-1, required=True, metavar="FILE...")
    site_dir = click.Option(
        ["--site-dir"],
        type=Folder(texts, exists=False),
        metavar="DIR",
        help=texts.text("cli.options.site-dir"),
    )
    timings = click.Option(["--timings"], is_flag=True, help=texts.text("cli.options.timings"))
    params: list[click.Parameter] = [files, audience_option(texts), site_dir, timings]
    return Verb(texts, "merge", params=params, callback=_merge)


@click.pass_obj
def _merge(
    app: App, files: tuple[Path, ...], audience: str, site_dir: Path | None, *, timings: bool
) -> int:
    from generator.cli.building import built  # noqa: PLC0415 - takes a second to read
    from generator.publish.shard_file import ForeignShardError  # noqa: PLC0415 - likewise

    asked = Build(app.project, audience, site_dir or app.project / "site")
    try:
        ending = built(app, asked, look(asked.project), timings=timings, shards=files)
    except ForeignShardError as error:
        raise UsageProblem(app.t("merge.foreign", file=error.file)) from None
    if isinstance(ending, int):
        return ending
    for line in ending:
        app.say(line, "yellow")
    app.say(app.t("build.open", page=asked.target / "index.html"))
    return 0
