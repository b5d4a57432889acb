"""`opsbook check`: every problem with its place, for people and for programs."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Opsbook

ENTRY = "kb/faults/no-network.yml"


def mistake(project: Path) -> None:
    """Line 1 gets a key that nobody knows."""
    file = project / ENTRY
    file.write_text("tilte: 打错了\n" + file.read_text("utf-8"), "utf-8")


@pytest.fixture
def broken(project: Path) -> Path:
    mistake(project)
    return project


@pytest.mark.usefixtures("project")
def test_a_good_project(opsbook: Opsbook) -> None:
    result = opsbook("check")
    assert result.code == 0
    assert "错误" not in result.out + result.err
    assert result.err.startswith("检查了 19 个条目：")


@pytest.mark.usefixtures("broken")
def test_a_mistake_is_told_with_its_place_and_what_would_be_right(opsbook: Opsbook) -> None:
    result = opsbook("check")
    assert result.code == 1
    assert f"{ENTRY}:1:1: unknown-key: 没有“tilte”这个键；是不是想写“title”" in result.out
    assert "1 个错误" in result.err


@pytest.mark.usefixtures("broken")
def test_the_worst_is_told_last_where_the_eye_rests(opsbook: Opsbook) -> None:
    lines = opsbook("check").out.splitlines()
    assert len(lines) > 1
    assert "unknown-key" in lines[-1]
    assert "unknown-key" not in "".join(lines[:-1])


def test_strict_fails_on_warnings(opsbook: Opsbook, project: Path) -> None:
    section = "{id: a, title: 甲, body: 正文, audience: public}"
    text = f"title: 内部页\ngroup: 甲\nsections:\n  - {section}\n"
    (project / "kb/pages/inside.yml").write_text(text, "utf-8")
    relaxed, strict = opsbook("check"), opsbook("check", "--strict")
    assert "1 个警告" in relaxed.err
    assert relaxed.code == 0
    assert strict.code == 1
    assert strict.out == relaxed.out


@pytest.mark.usefixtures("project")
def test_notices_never_fail(opsbook: Opsbook) -> None:
    result = opsbook("check", "--strict")
    assert "个提示" in result.err
    assert result.code == 0


def test_settings_that_cannot_be_read(opsbook: Opsbook, project: Path) -> None:
    (project / "site_config.yml").write_text("site_name: [", "utf-8")
    result = opsbook("check")
    assert result.code == 1
    assert "site_config.yml:" in result.out


@pytest.mark.parametrize("name", ["json", "github", "sarif"])
@pytest.mark.usefixtures("broken")
def test_a_format_for_programs_is_alone_on_standard_output(opsbook: Opsbook, name: str) -> None:
    result = opsbook("check", "--format", name)
    assert result.code == 1
    assert result.err == ""
    assert ENTRY in result.out
    assert "\x1b" not in result.out


@pytest.mark.usefixtures("broken")
def test_every_format_tells_the_same_problems(opsbook: Opsbook) -> None:
    told = len(opsbook("check").out.splitlines())
    assert len(json.loads(opsbook("check", "--format", "json").out)) == told
    assert len(opsbook("check", "--format", "github").out.splitlines()) == told
    (run,) = json.loads(opsbook("check", "--format", "sarif").out)["runs"]
    assert len(run["results"]) == told


@pytest.mark.usefixtures("broken")
def test_one_problem_is_one_line_however_narrow_the_terminal(
    opsbook: Opsbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    wide = opsbook("check").out
    monkeypatch.setenv("COLUMNS", "20")
    assert opsbook("check").out == wide


def test_what_looks_like_markup_is_shown_as_it_is(opsbook: Opsbook, project: Path) -> None:
    (project / ENTRY).write_text("title: '[red]x[/red]'\n'[bold]k': 1\n", "utf-8")
    assert "“[bold]k”" in opsbook("check").out
