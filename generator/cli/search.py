"""`opsbook search`: the entries that answer, best first.

What searches is read while another process looks at the project's files.
"""

from functools import partial

import click

from generator.cli.app import App
from generator.cli.help import Verb
from generator.cli.parameters import Number, one_of
from generator.messages import Catalogue
from generator.model.kind_names import KIND_NAMES
from generator.processes import aside
from generator.values.sources import settled_mark

_FACETS = ("category", "severity", "system")


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    words = click.Argument(["words"], nargs=-1, required=True, metavar="WORDS...")
    facets = [
        click.Option([f"--{name}"], metavar="ID", help=texts.text(f"cli.options.{name}"))
        for name in _FACETS
    ]
    limit = click.Option(
        ["--limit"],
        type=Number(texts, "count"),
        metavar="N",
        default=10,
        help=texts.text("cli.options.limit"),
    )
    as_json = click.Option(["--json", "as_json"], is_flag=True, help=texts.text("cli.options.json"))
    params = [
        words,
        one_of(texts, ["--kind"], KIND_NAMES),
        *facets,
        limit,
        audience(texts),
        as_json,
    ]
    return Verb(texts, "search", params=params, callback=_search)


def audience(texts: Catalogue) -> click.Option:
    """`--audience`: as whom to search."""
    return click.Option(
        ["--audience"], metavar="NAME", default="", help=texts.text("cli.options.search-audience")
    )


@click.pass_obj
def _search(
    app: App,
    /,
    words: tuple[str, ...],
    limit: int,
    audience: str,
    *,
    as_json: bool,
    **facets: str | None,
) -> int:
    wanted = {name: value for name, value in facets.items() if value}
    with aside(partial(settled_mark, app.project)) as now:
        from generator.cli.searching import searched  # noqa: PLC0415 - as said above
        from generator.finder import Want  # noqa: PLC0415 - as said above

        want = Want(" ".join(words), wanted, limit)
        return searched(app, want, audience, now, as_json=as_json)
