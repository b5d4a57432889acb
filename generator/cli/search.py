"""`opsbook search`: the entries that answer, best first."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from typing import Any

import click

from generator.cli.app import App, UsageProblem
from generator.cli.endings import CONTENT
from generator.cli.help import Verb
from generator.cli.hits import excerpt_text, record_place, show
from generator.cli.parameters import Number, one_of, unknown_word
from generator.cli.progress import Display
from generator.cli.report import show as show_problems
from generator.finder import (
    Answer,
    Hit,
    Library,
    SettingsError,
    UnknownAudienceError,
    Want,
    opened,
    search,
)
from generator.messages import Catalogue, catalogue
from generator.model.kind_names import KIND_NAMES

_FACETS = ("category", "severity", "system")
_JSON_CELLS = 160


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
    want = Want(" ".join(words), wanted, limit)
    try:
        with library(app, audience) as found:
            _check(app, found, wanted)
            answer = search(found, want)
            if as_json:
                app.write(json.dumps(_shape(app, want, answer), ensure_ascii=False, indent=2))
            else:
                show(app, found, answer)
            _tell(app, found, want, answer)
    except SettingsError as error:
        show_problems(app, error.diagnostics, catalogue(error.language))
        return CONTENT
    return 0 if answer.hits else CONTENT


@contextmanager
def library(app: App, audience: str) -> Iterator[Library]:
    """The project's index, up to date.

    Raises:
        UsageProblem: the project has no such audience.
        SettingsError: its settings cannot be read.
    """
    with ExitStack() as stack:
        try:
            with Display(app) as display:
                display.begin("search")
                found = stack.enter_context(opened(app.project, audience))
        except UnknownAudienceError as error:
            raise _refusal(app, "audience", audience, error.known) from None
        yield found


def _check(app: App, found: Library, wanted: dict[str, str]) -> None:
    for name in _FACETS:
        known = found.state.words[name]
        if name in wanted and wanted[name] not in known:
            raise _refusal(app, name, wanted[name], tuple(known))


def _refusal(app: App, option: str, value: str, known: tuple[str, ...]) -> UsageProblem:
    reason = unknown_word(app.texts, value, known)
    return UsageProblem(app.t("ending.bad-value", name=f"--{option}", reason=reason))


def _tell(app: App, found: Library, want: Want, answer: Answer) -> None:
    """What is to be said beside the results."""
    comma = app.t("list-comma")
    lines = [app.t("search.suggestion", words=answer.suggestion)] if answer.suggestion else []
    lines += [
        app.t("search.synonyms", word=word, others=comma.join(others))
        for word, others in answer.synonyms.items()
    ]
    if lines:
        app.say(app.t("search.note-comma").join(lines), "dim")
    if not answer.hits:
        _tell_what_else(app, found, want)
    if found.state.unreadable:
        app.say(app.t("search.unreadable", count=found.state.unreadable), "yellow")


def _tell_what_else(app: App, found: Library, want: Want) -> None:
    key = "search.none-filtered" if want.facets else "search.none"
    app.say(app.t(key, words=want.text), "yellow")
    if found.state.wizard:
        title, place = found.state.wizard
        app.say(app.t("search.wizard", title=title, place=place))
    for line in found.state.hotlines:
        numbers = app.t("list-comma").join(line.numbers)
        app.say(app.t("search.hotline", title=line.title, numbers=numbers).rstrip(), "bold")


def _shape(app: App, want: Want, answer: Answer) -> dict[str, Any]:
    """What `--json` prints; keys are only ever added."""
    return {
        "query": want.text,
        "total": answer.total,
        "suggestion": answer.suggestion,
        "synonyms": answer.synonyms,
        "results": [_result(app, hit) for hit in answer.hits],
    }


def _result(app: App, hit: Hit) -> dict[str, Any]:
    place = record_place(app, hit.record)
    return {
        "id": hit.record.id,
        "title": hit.record.title,
        **asdict(hit.record.result),
        "score": round(hit.score, 3),
        "exact": hit.is_exact,
        "where": hit.excerpt.field,
        "excerpt": excerpt_text(hit.excerpt, _JSON_CELLS).plain,
        "path": place.path,
        "line": place.line,
    }
