"""Makes one part of a site, for `opsbook merge` to put together."""

from pathlib import Path

from generator.cli.app import App
from generator.cli.building import known_audience, refused
from generator.cli.progress import Display
from generator.project import inspect
from generator.publish.project_build import make_shard
from generator.publish.shard_file import Shard, mark, write
from generator.publish.standing import Build
from generator.values.moment import today
from generator.values.sources import look


def made_shard(app: App, asked: Build, part: tuple[int, int], *, timings: bool) -> int:
    """Writes a shard into the current folder and tells where it is."""
    shard = Shard(*part)
    with Display(app) as display:
        inspection = inspect(look(asked.project), today(), progress=display)
        base = inspection.buildable
        if base is None:
            return refused(app, inspection, "build")
        audience = known_audience(app, base, asked.audience)
        products = make_shard(base, inspection.digests, audience, shard, display)
        file = Path(shard.file_name)
        pages = write(file, products, mark(base, audience))
    if timings:
        app.err.print(display.timings())
    app.say(app.t("build.shard", number=shard.number, pages=pages, file=file), "green")
    return 0
