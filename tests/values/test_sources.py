"""A project's files are looked at once; what changes afterwards shows when one looks again."""

import os
import sys
from pathlib import Path

import pytest

from generator.values import sources
from generator.values.sources import Sources, look

SECOND = 1_000_000_000
NOW = 1_900_000_000 * SECOND
HIDDEN = ("kb/.draft.yml", "kb/.git/a.yml", ".opsbook/kb/a.yml")
SEEN = ("site_config.yml", "mkdocs.yml", "kb/glossary.yml", "kb/faults/a.yml", "playbooks/b.yml")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in (*SEEN, *HIDDEN, "site/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    return tmp_path


def test_what_the_owner_wrote_is_seen_and_nothing_else(project: Path) -> None:
    assert tuple(look(project).stamps) == SEEN


def test_what_is_told_of_the_site_is_no_content(project: Path) -> None:
    assert set(look(project).contents) == set(SEEN[2:])


def test_a_project_without_files_has_none(tmp_path: Path) -> None:
    assert look(tmp_path).stamps == {}


def rewrite(path: Path) -> None:
    """Writes other content of the same size, and dates it as it was."""
    before = path.stat()
    while path.stat().st_ctime_ns == before.st_ctime_ns:
        path.write_text("y", "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize(
    "change",
    [
        lambda project: (project / "kb/faults/a.yml").write_text("longer", "utf-8"),
        lambda project: (project / "kb/faults/new.yml").touch(),
        lambda project: (project / "playbooks/b.yml").unlink(),
        lambda project: (project / "kb/faults").rename(project / "kb/errors"),
        lambda project: rewrite(project / "site_config.yml"),
    ],
    ids=["longer", "new", "gone", "renamed", "behind the back"],
)
def test_a_change_shows_in_the_mark(project: Path, change: object) -> None:
    before = look(project).mark
    assert look(project).mark == before
    assert callable(change)
    change(project)
    assert look(project).mark != before


def test_links_to_folders_are_passed_over_and_those_to_files_are_followed(project: Path) -> None:
    try:
        (project / "kb/all").symlink_to(project / "kb", target_is_directory=True)
    except OSError as error:
        pytest.skip(f"links cannot be made here: {error}")
    (project / "kb/faults/linked.yml").symlink_to(project / "playbooks/b.yml")
    (project / "kb/faults/lost.yml").symlink_to(project / "nowhere.yml")
    seen = look(project).stamps
    assert set(seen) == {*SEEN, "kb/faults/linked.yml", "kb/faults/lost.yml"}
    assert seen["kb/faults/linked.yml"] == seen["playbooks/b.yml"]
    assert seen["kb/faults/lost.yml"] is None
    assert look(project).fleeting


def test_equal_stamps_have_equal_marks_wherever_their_paths_come_from() -> None:
    path = "kb/faults/a.yml"
    twice = "".join(list(path))
    assert path is not twice
    told = [Sources(Path(), NOW, {sys.intern(one): (1, 2, 3, 4)}) for one in (path, "kb/b.yml")]
    same = Sources(Path(), NOW, {twice: (1, 2, 3, 4)})
    assert told[0].mark == same.mark != told[1].mark


@pytest.mark.parametrize(
    ("age", "is_settled"),
    [
        (5 * 1_000_000 + 7, False),
        (50 * 1_000_000 + 7, True),
        (1 * SECOND, False),
        (3 * SECOND, True),
        (-7, False),
    ],
    ids=["a tick may go on", "ticks ago", "in a coarse second", "seconds ago", "ahead"],
)
def test_a_file_is_settled_when_another_change_would_date_it_anew(
    *, age: int, is_settled: bool
) -> None:
    changed = NOW - age
    seen = Sources(Path(), NOW, {"a": (1, changed, changed, 1)})
    assert seen.fleeting == (set() if is_settled else {"a"})
    assert seen.settled["a"] == (seen.stamps["a"] if is_settled else None)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell when a date was set")
def test_an_hour_that_was_set_ahead_by_hand_does_no_harm(project: Path) -> None:
    os.utime(project / "kb/faults/a.yml", (4_000_000_000, 4_000_000_000))
    seen = look(project)
    later = Sources(project, seen.moment + 3 * SECOND, seen.stamps)
    assert not later.fleeting
    assert sources.look(project).mark == seen.mark
