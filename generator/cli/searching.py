"""Asks the project's index, and tells what came of it."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from typing import Any

from generator.cli.app import App, UsageProblem
from generator.cli.endings import CONTENT
from generator.cli.hits import excerpt_text, record_place, show
from generator.cli.parameters import unknown_word
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
from generator.messages import catalogue

_JSON_CELLS = 160


def searched(app: App, want: Want, audience: str, now: Callable[[], str], *, as_json: bool) -> int:
    """Searches and shows the results; gives the exit code.

    Args:
        app: where to speak.
        want: what is asked for.
        audience: as whom to search, "" for the one that sees everything.
        now: gives the mark of the project's files, see `Sources.settled_mark`.
        as_json: whether to write for a program.

    Raises:
        UsageProblem: the project has no such audience, category, severity or system.
    """
    try:
        with library(app, audience, now) as found:
            _check(app, found, want)
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
def library(
    app: App, audience: str = "", now: Callable[[], str] | None = None
) -> Iterator[Library]:
    """The project's index, up to date.

    Args:
        app: where to tell that it is being made.
        audience: as whom to search, "" for the one that sees everything.
        now: gives the mark of the project's files, if somebody knows it.

    Raises:
        UsageProblem: the project has no such audience.
        SettingsError: its settings cannot be read.
    """
    with ExitStack() as stack:
        try:
            with Display(app) as display:
                found = stack.enter_context(opened(app.project, audience, now, display))
        except UnknownAudienceError as error:
            raise _refusal(app, "audience", audience, error.known) from None
        yield found


def _check(app: App, found: Library, want: Want) -> None:
    known = found.state.words
    for name, value in want.facets.items():
        if name in known and value not in known[name]:
            raise _refusal(app, name, value, tuple(known[name]))


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
