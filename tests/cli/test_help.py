"""Help pages: complete, in both languages, no wider than the terminal, with examples that run."""

import re
import shlex
from pathlib import Path

import click
import pytest
from rich.cells import cell_len

from generator.cli.main import command
from generator.messages import LANGUAGES, Language, catalogue
from tests.cli.running import LOCALES, Opsbook, starter

VERBS = (
    *("init", "new", "check", "build", "merge", "serve", "publish", "print"),
    *("search", "list", "health", "schema"),
)
PAGES = [(language, words) for language in LANGUAGES for words in ((), *((v,) for v in VERBS))]
ENGLISH_OF_CLICK = re.compile(r"Usage|Options|Commands|default|Show this|required", re.IGNORECASE)


def examples(language: Language, verb: str = "") -> list[str]:
    """The command lines of a help page without the remarks that stand beside them."""
    key = f"cli.verbs.{verb}.examples" if verb else "cli.examples"
    lines = catalogue(language).text(key).strip().splitlines()
    return [re.split(r"\s{2,}", line)[0] for line in lines]


@pytest.fixture(params=PAGES, ids=lambda page: " ".join((page[0], *page[1])))
def page(
    request: pytest.FixtureRequest, opsbook: Opsbook, monkeypatch: pytest.MonkeyPatch
) -> tuple[Language, tuple[str, ...], str]:
    language, words = request.param
    monkeypatch.setenv("LC_ALL", LOCALES[language])
    result = opsbook(*words, "--help")
    assert result.code == 0
    assert result.err == ""
    return language, words, result.out


def test_the_group_has_the_verbs_that_these_tests_know() -> None:
    group = command(catalogue("zh"))
    assert tuple(group.list_commands(click.Context(group))) == VERBS


def test_a_page_names_every_option_and_example(
    page: tuple[Language, tuple[str, ...], str],
) -> None:
    language, words, text = page
    group = command(catalogue(language))
    found = group.get_command(click.Context(group), words[0]) if words else group
    shown = found or group
    for param in shown.get_params(click.Context(shown)):
        for name in param.opts:
            assert (name if name.startswith("-") else (param.metavar or "")) in text
    for example in examples(language, *words):
        assert example in text


def test_a_page_fits_the_terminal(page: tuple[Language, tuple[str, ...], str]) -> None:
    language, words, text = page
    typed = "\n".join(examples(language, *words))
    wide = [line for line in text.splitlines() if cell_len(line) > 80 and line.strip() not in typed]
    assert wide == []


def test_a_page_is_in_one_language(page: tuple[Language, tuple[str, ...], str]) -> None:
    language, words, text = page
    without_examples = text.split(catalogue(language).text("cli.page.examples"))[0]
    if language == "zh":
        assert not ENGLISH_OF_CLICK.search(without_examples)
    else:
        assert without_examples.isascii(), words


def test_the_page_of_the_group_names_every_verb(opsbook: Opsbook) -> None:
    listed = re.findall(r"^  ([a-z]+)  +\S", opsbook("--help").out, re.MULTILINE)
    assert listed[: len(VERBS)] == list(VERBS)


@pytest.mark.parametrize("words", [("-h",), ("check", "-h")])
def test_the_short_form(opsbook: Opsbook, words: tuple[str, ...]) -> None:
    assert opsbook(*words).out == opsbook(*words[:-1], "--help").out


RUNNABLE = [
    (language, line)
    for language in LANGUAGES
    for verb in ("", *VERBS)
    for line in examples(language, verb)
    if not re.search("serve|publish", line)
]


@pytest.mark.parametrize(("language", "line"), RUNNABLE)
def test_an_example_runs_in_a_new_project(
    language: Language,
    line: str,
    opsbook: Opsbook,
    scratch: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", LOCALES[language])
    if "init" not in line:
        monkeypatch.chdir(starter(scratch / "my-kb", language))
    line = line.removeprefix("cd my-kb && ")
    program, *words = shlex.split(line.split(" > ")[0])
    assert program == "opsbook"
    if words[0] == "merge":
        make_shards(opsbook, [*words, "--audience", ""])
    assert opsbook(*(name for word in words for name in globbed(word))).code == 0


def make_shards(opsbook: Opsbook, words: list[str]) -> None:
    audience = words[words.index("--audience") + 1]
    for part in ("1/2", "2/2"):
        assert opsbook("build", "--shard", part, "--audience", audience).code == 0


def globbed(word: str) -> list[str]:
    """What a shell makes of a word."""
    return sorted(path.name for path in Path.cwd().glob(word)) if "*" in word else [word]
