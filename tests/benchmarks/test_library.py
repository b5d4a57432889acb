"""Made-up libraries: whole, sound, and the same every time."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks.library import content, plan, write
from generator.diagnostics import Severity
from generator.model.kinds import KINDS
from generator.project import inspect
from generator.values.sources import look


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_passes_the_check_with_every_kind_in_it(tmp_path: Path) -> None:
    write(plan(120, seed=3), tmp_path)
    inspection = inspect(look(tmp_path), date(2026, 1, 1))
    wrong = [p for p in inspection.diagnostics if p.severity >= Severity.WARNING]
    assert wrong == []
    assert inspection.knowledge_base is not None
    entries = inspection.knowledge_base.entries.values()
    assert len(entries) == 120
    assert {entry.kind for entry in entries} == set(KINDS)


def test_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        write(plan(40, seed), tmp_path / name)
    assert files(tmp_path / "one") == files(tmp_path / "again")
    assert files(tmp_path / "one") != files(tmp_path / "other")


def test_entries_do_not_depend_on_which_were_made_before() -> None:
    library = plan(60, seed=1)
    forwards = [content(entry, library) for entry in library.entries]
    backwards = [content(entry, library) for entry in reversed(library.entries)]
    assert forwards == backwards[::-1]


def test_titles_differ() -> None:
    library = plan(500, seed=1)
    titles = {content(entry, library)["title"] for entry in library.entries}
    assert len(titles) == 500


def test_the_smallest_has_one_of_each_kind() -> None:
    assert sorted(entry.kind for entry in plan(10, seed=1).entries) == sorted(KINDS)
    with pytest.raises(ValueError, match="too few"):
        plan(9, seed=1)
