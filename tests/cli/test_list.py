"""`opsbook list`: what there is, for people and for programs."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from tests.cli.running import Opsbook


def rows(opsbook: Opsbook, *words: str) -> list[dict[str, Any]]:
    result = opsbook("list", "--json", *words)
    assert result.code == 0
    assert result.err == ""
    listed: list[dict[str, Any]] = json.loads(result.out)
    return listed


def test_every_entry_is_listed(opsbook: Opsbook, project: Path) -> None:
    files = [
        *project.glob("kb/*/*.yml"),
        *project.glob("playbooks/*.yml"),
        project / "glossary.yml",
    ]
    assert {row["id"] for row in rows(opsbook)} == {file.stem for file in files}


def test_a_row_says_what_the_file_says(opsbook: Opsbook, project: Path) -> None:
    (row,) = (row for row in rows(opsbook) if row["id"] == "no-network")
    text = (project / "kb/faults/no-network.yml").read_text("utf-8")
    assert row["kind"] == "fault"
    assert f"title: {row['title']}\n" in text
    assert f"status: {row['status']}\n" in text
    assert f"severity: {row['severity']}\n" in text
    assert row["reviewed"] is None


def test_by_kind(opsbook: Opsbook, project: Path) -> None:
    found = {row["id"] for row in rows(opsbook, "--kind", "playbook")}
    assert found == {file.stem for file in project.glob("playbooks/*.yml")}


@pytest.mark.usefixtures("project")
def test_by_status(opsbook: Opsbook) -> None:
    found = rows(opsbook, "--status", "published")
    assert found
    assert {row["status"] for row in found} == {"published"}
    assert len(found) < len(rows(opsbook))


@pytest.mark.usefixtures("project")
def test_by_kind_and_status(opsbook: Opsbook) -> None:
    (row,) = rows(opsbook, "--kind", "fault", "--status", "published")
    assert row["id"] == "no-network"
    assert rows(opsbook, "--kind", "form", "--status", "retired") == []


@pytest.mark.usefixtures("project")
def test_the_table_has_a_line_for_every_entry(opsbook: Opsbook) -> None:
    result = opsbook("list")
    head, *lines = result.out.splitlines()
    assert head.split() == ["类别", "编号", "标题", "状态", "核对日期"]
    assert [line.split()[1] for line in lines] == [row["id"] for row in rows(opsbook)]
    assert result.err == f"共 {len(lines)} 条\n"


@pytest.mark.usefixtures("project")
def test_columns_stand_below_each_other_with_chinese_in_them(opsbook: Opsbook) -> None:
    head, *lines = opsbook("list").out.splitlines()
    title = cell_len(head[: head.index("标题")])
    for line in lines:
        words = line.split()
        assert cell_len(line[: line.index(words[2], line.index(words[1]) + len(words[1]))]) == title


@pytest.mark.usefixtures("project")
def test_entries_of_a_kind_stand_together(opsbook: Opsbook) -> None:
    kinds = [row["kind"] for row in rows(opsbook)]
    changes = sum(one != other for one, other in pairwise(kinds))
    assert changes == len(set(kinds)) - 1


@pytest.mark.usefixtures("project")
def test_no_row_is_broken_for_a_program_that_reads_lines(
    opsbook: Opsbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    wide = opsbook("list").out
    monkeypatch.setenv("COLUMNS", "30")
    assert opsbook("list").out == wide


def test_files_that_cannot_be_read_are_counted(opsbook: Opsbook, project: Path) -> None:
    (project / "kb/faults/no-network.yml").write_text("title: [", "utf-8")
    result = opsbook("list")
    assert result.code == 0
    assert "no-network" not in result.out
    assert "另有 1 个文件" in result.err


def test_without_settings_there_is_nothing_to_list(opsbook: Opsbook, project: Path) -> None:
    (project / "site_config.yml").write_text("site_name: [", "utf-8")
    result = opsbook("list")
    assert result.code == 1
    assert "site_config.yml:" in result.out
