"""Wrong calls end with exit code 2 and say, in the user's language, what would be right."""

from pathlib import Path

import pytest

from generator.messages import LANGUAGES, Language
from tests.cli.running import LOCALES, Opsbook, starter

REFUSALS = [
    (("lst",), ("lst", "list")),
    (("frobnicate",), ("frobnicate",)),
    (("build", "--audence", "public"), ("--audence", "--audience")),
    (("build", "--frobnicate"), ("--frobnicate",)),
    (("build", "--audience", "pubic"), ("pubic", "public", "internal", "--audience")),
    (("build", "--site-dir"), ("--site-dir",)),
    (("build", "--site-dir", "site_config.yml"), ("--site-dir", "site_config.yml")),
    (("check", "--strict=yes"), ("--strict",)),
    (("check", "--format", "jason"), ("jason", "json", "github", "sarif")),
    (("check", "extra", "words"), ("extra words",)),
    (("list", "--kind", "fualt"), ("fualt", "fault", "playbook", "--kind")),
    (("list", "--status", "don"), ("don", "draft", "published")),
    (("new",), ("KIND",)),
    (("new", "fault"), ("ID",)),
    (("new", "fualt", "x"), ("fualt", "fault", "KIND")),
    (("new", "fault", "Not An Id"), ("Not An Id", "disk-full")),
    (("new", "page", "con"), ("con", "index")),
    (("new", "fault", "no-network"), ("no-network",)),
    (("new", "glossary", "words"), ("glossary",)),
    (("serve", "--port", "many"), ("many", "65535")),
    (("serve", "--port", "0"), ("0", "65535")),
    (("serve", "--audience", "nobody"), ("nobody", "public")),
    (("schema",), ("fault", "site_config", "--out")),
    (("schema", "falt"), ("falt", "fault", "KIND")),
    (("-C", "nowhere", "check"), ("-C", "nowhere")),
    (("-C", "site_config.yml", "check"), ("-C", "site_config.yml")),
    (("-C",), ("-C",)),
    (("init", "x", "--language", "de"), ("de", "zh", "en")),
    (("init", "."), (".",)),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("words", "told"), REFUSALS, ids=" ".join)
def test_a_wrong_call(
    words: tuple[str, ...],
    told: tuple[str, ...],
    language: Language,
    opsbook: Opsbook,
    scratch: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(starter(scratch / "my-kb", language))
    monkeypatch.setenv("LC_ALL", LOCALES[language])
    result = opsbook(*words)
    assert result.code == 2
    assert result.out == ""
    for word in told:
        assert word in result.err
    assert "--help" in result.err
    sentence = result.err.splitlines()[0]
    assert sentence.isascii() == (language == "en"), sentence


def test_no_verb_shows_the_page_of_help(opsbook: Opsbook) -> None:
    result = opsbook()
    assert result.code == 2
    assert result.err == opsbook("--help").out


@pytest.mark.parametrize("verb", ["check", "build", "serve", "list", "new fault x"])
def test_outside_of_a_project(opsbook: Opsbook, verb: str, scratch: Path) -> None:
    result = opsbook(*verb.split())
    assert result.code == 2
    assert "site_config.yml" in result.err
    assert "opsbook init" in result.err
    assert list(scratch.iterdir()) == []


def test_a_word_that_is_like_nothing_gets_no_suggestion(opsbook: Opsbook) -> None:
    assert "是不是" not in opsbook("frobnicate").err
    assert "是不是 list" in opsbook("lst").err
