"""What is remembered is what would be worked out, whatever happens to the file."""

import sqlite3
from pathlib import Path

import pytest

from generator.search import Analyser, Fields, Impacts, analyser, impacts, memory

CUT = analyser()
FIRST: Fields = {"title": ["磁盘写满"], "text": ["清理日志"]}
SECOND: Fields = {"title": ["网络不通"]}


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[Fields]:
    """The texts that were not remembered."""
    asked: list[Fields] = []

    def counted(fields: Fields, cut: Analyser) -> Impacts:
        asked.append(fields)
        return impacts(fields, cut)

    monkeypatch.setattr("generator.search.remembering.impacts", counted)
    return asked


def weighed(file: Path, *texts: Fields, cut: Analyser = CUT) -> list[Impacts]:
    with memory(file) as weigh:
        return [weigh(fields, cut) for fields in texts]


def test_only_what_is_new_is_worked_out(tmp_path: Path, worked_out: list[Fields]) -> None:
    file = tmp_path / "deep" / "impacts.sqlite"
    assert weighed(file, FIRST) == [impacts(FIRST, CUT)]
    assert weighed(file, FIRST, SECOND) == [impacts(FIRST, CUT), impacts(SECOND, CUT)]
    assert worked_out == [FIRST, SECOND]


def test_what_nobody_asked_for_is_forgotten(tmp_path: Path, worked_out: list[Fields]) -> None:
    file = tmp_path / "impacts.sqlite"
    weighed(file, FIRST)
    weighed(file, SECOND)
    weighed(file, FIRST)
    assert worked_out == [FIRST, SECOND, FIRST]


def test_another_analyser_remembers_nothing(tmp_path: Path, worked_out: list[Fields]) -> None:
    file = tmp_path / "impacts.sqlite"
    other = analyser([("磁盘", "碟子")])
    weighed(file, FIRST)
    assert weighed(file, FIRST, cut=other) == [impacts(FIRST, other)]
    assert worked_out == [FIRST, FIRST]


@pytest.mark.parametrize(
    "content", [b"", b"no database at all", b"SQLite format 3\x00" + b"x" * 200]
)
def test_a_damaged_file_is_begun_anew(
    tmp_path: Path, content: bytes, worked_out: list[Fields]
) -> None:
    file = tmp_path / "impacts.sqlite"
    file.write_bytes(content)
    assert weighed(file, FIRST) == [impacts(FIRST, CUT)]
    assert weighed(file, FIRST) == [impacts(FIRST, CUT)]
    assert worked_out == [FIRST]


def test_a_file_with_another_table_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "impacts.sqlite"
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE impacts (something TEXT)")
    database.close()
    assert weighed(file, FIRST) == [impacts(FIRST, CUT)]


def test_without_a_place_everything_is_worked_out(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", "utf-8")
    assert weighed(tmp_path / "taken" / "impacts.sqlite", FIRST) == [impacts(FIRST, CUT)]
