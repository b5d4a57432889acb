"""`opsbook search`: for people, for programs, and what it says when nothing is found."""

import json
import os
import pty
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from tests.cli.processes import COMMAND
from tests.cli.running import LOCALES, Opsbook, starter

KEYS = ["query", "total", "suggestion", "synonyms", "results"]
RESULT_KEYS = [
    *("id", "title", "address", "kind", "category", "severity", "systems"),
    *("score", "exact", "where", "excerpt", "path", "line"),
]


def told(opsbook: Opsbook, *words: str) -> dict[str, Any]:
    result = opsbook("search", "--json", *words)
    answer: dict[str, Any] = json.loads(result.out)
    assert result.code == (0 if answer["results"] else 1)
    return answer


def on_terminal(project: Path, columns: int, *words: str) -> str:
    """What stands on a terminal after a search."""
    environment = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm-256color"}
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "search", *words], cwd=project, env=environment, stdout=theirs, stderr=theirs
    ):
        os.close(theirs)
        text = b""
        while chunk := _read(ours):
            text += chunk
    os.close(ours)
    return text.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux tells so that nobody writes any more
        return b""


@pytest.mark.usefixtures("project")
def test_a_result_shows_title_place_and_where_it_hit(opsbook: Opsbook) -> None:
    result = opsbook("search", "上不了网")
    head, _, place, *_ = result.out.splitlines()
    assert result.code == 0
    assert head.startswith("1. 办公电脑上不了网  故障")
    assert re.fullmatch(r" +no-network  kb/faults/no-network\.yml:\d+:\d+", place)
    assert "\x1b" not in result.out


def test_words_of_a_query_belong_together(opsbook: Opsbook, project: Path) -> None:
    del project
    assert told(opsbook, "电脑", "上不了网")["query"] == "电脑 上不了网"


def test_a_path_leads_to_the_title_from_where_one_stands(
    opsbook: Opsbook, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.parent)
    result = opsbook("-C", project.name, "search", "--json", "上不了网")
    first = json.loads(result.out)["results"][0]
    assert first["path"] == "my-kb/kb/faults/no-network.yml"
    lines = (project.parent / first["path"]).read_text("utf-8").splitlines()
    assert lines[first["line"] - 1] == f"title: {first['title']}"


@pytest.mark.usefixtures("project")
def test_the_shape_for_programs_is_stable(opsbook: Opsbook) -> None:
    answer = told(opsbook, "上不了网")
    assert list(answer) == KEYS
    assert all(list(result) == RESULT_KEYS for result in answer["results"])
    first = answer["results"][0]
    assert (first["id"], first["kind"], first["severity"]) == ("no-network", "fault", "medium")


@pytest.mark.usefixtures("project")
def test_filters_and_limit(opsbook: Opsbook) -> None:
    everything = told(opsbook, "网络", "--limit", "50")["results"]
    kinds = {result["kind"] for result in everything}
    assert len(kinds) > 1
    for kind in kinds:
        found = told(opsbook, "网络", "--kind", kind, "--limit", "50")["results"]
        assert [r["id"] for r in found] == [r["id"] for r in everything if r["kind"] == kind]
    one = told(opsbook, "网络", "--limit", "1")
    assert [result["id"] for result in one["results"]] == [everything[0]["id"]]
    assert one["total"] == len(everything)


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("option", ["kind", "category", "severity", "system", "audience"])
def test_a_value_that_is_not_there_is_refused(opsbook: Opsbook, option: str) -> None:
    result = opsbook("search", "网络", f"--{option}", "nowhere")
    assert result.code == 2
    assert f"--{option}" in result.err
    assert "nowhere" in result.err


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("limit", ["0", "-1", "many", "1.5"])
def test_a_limit_is_a_number_of_results(opsbook: Opsbook, limit: str) -> None:
    result = opsbook("search", "网络", "--limit", limit)
    assert (result.code, limit in result.err) == (2, True)


@pytest.mark.usefixtures("project")
def test_words_are_missing(opsbook: Opsbook) -> None:
    assert opsbook("search").code == 2


@pytest.mark.usefixtures("project")
def test_nothing_found_says_what_to_do_and_whom_to_call(opsbook: Opsbook) -> None:
    result = opsbook("search", "⚗⚗")
    assert (result.code, result.out) == (1, "")
    assert "没有找到“⚗⚗”" in result.err
    assert "kb/pages/symptom-wizard.yml" in result.err
    assert "打电话：" in result.err


@pytest.mark.usefixtures("project")
def test_filters_that_leave_nothing_are_named(opsbook: Opsbook) -> None:
    result = opsbook("search", "⚗⚗", "--kind", "form")
    assert result.code == 1
    assert "去掉几个条件" in result.err


@pytest.mark.usefixtures("project")
def test_a_wide_audience_does_not_find_what_it_may_not_see(opsbook: Opsbook) -> None:
    everything = {r["id"] for r in told(opsbook, "服务", "--limit", "99")["results"]}
    public = {
        r["id"] for r in told(opsbook, "服务", "--limit", "99", "--audience", "public")["results"]
    }
    assert public < everything


@pytest.mark.usefixtures("project")
def test_slips_and_synonyms_are_told_in_one_line(opsbook: Opsbook) -> None:
    result = opsbook("search", "帐号登陆不上")
    (line,) = [line for line in result.err.splitlines() if "是不是要找" in line]
    assert "账号登录不上" in line


def test_files_that_cannot_be_read_are_counted(opsbook: Opsbook, project: Path) -> None:
    (project / "kb/faults/no-network.yml").write_text("title: [", "utf-8")
    result = opsbook("search", "网络")
    assert result.code == 0
    assert "有 1 个文件读不了" in result.err


def test_without_settings_there_is_nothing_to_search(opsbook: Opsbook, project: Path) -> None:
    (project / "site_config.yml").write_text("site_name: [", "utf-8")
    result = opsbook("search", "网络")
    assert result.code == 1
    assert "site_config.yml:" in result.out


def test_git_is_not_shown_the_index(opsbook: Opsbook, scratch: Path) -> None:
    opsbook("init", "kb")
    assert opsbook("-C", "kb", "search", "网络").code == 0
    assert "/.opsbook/" in (scratch / "kb/.gitignore").read_text("utf-8").splitlines()
    made = {path.name for path in (scratch / "kb").iterdir()}
    assert made - {path.name for path in starter(scratch / "other").iterdir()} == {".opsbook"}


@pytest.mark.parametrize("columns", [40, 80])
def test_a_terminal_gets_colours_links_and_short_lines(project: Path, columns: int) -> None:
    text = on_terminal(project, columns, "上不了网", "--limit", "3")
    assert "\x1b[1;31m上不了网" in text
    assert "\x1b]8;" in text
    assert f"file://{project.resolve()}/kb/faults/no-network.yml" in text
    plain = re.sub(r"\x1b\]8;[^\x1b]*\x1b\\|\x1b\[[0-9;?]*[A-Za-z]", "", text)
    said = [line for line in plain.splitlines() if re.match(r" {3}(现象|正文|别名|报错)：", line)]
    assert said
    assert all(cell_len(line) <= 2 * columns for line in said)


def test_english(opsbook: Opsbook, scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", LOCALES["en"])
    monkeypatch.chdir(starter(scratch / "my-kb", "en"))
    assert "Call: " in opsbook("search", "⚗⚗").err
    assert opsbook("search", "network").code == 0
