"""A file is the old one or the new one, never a part of either."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

import pytest

from generator.values.whole_file import write_whole

LETTERS = (b"a", b"b", b"c")
SIZE = 200_000


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file that is there already."""
    place = tmp_path / "file"
    place.write_bytes(b"old, and longer than the new")
    return place


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_the_parts_follow_each_other_and_nothing_else_lies_there(old: Path) -> None:
    write_whole(old, b"one", b"", b"two")
    assert old.read_bytes() == b"onetwo"
    assert names(old.parent) == ["file"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of a process")
def test_a_full_disk_leaves_the_old_file_and_no_litter(old: Path) -> None:
    with full_after(1000), pytest.raises(OSError, match="File too large"):
        write_whole(old, b"x" * 900, b"y" * 900)
    assert old.read_bytes() == b"old, and longer than the new"
    assert names(old.parent) == ["file"]


def test_whatever_goes_wrong_half_way_leaves_the_old_file_and_no_litter(old: Path) -> None:
    with pytest.raises(TypeError):
        write_whole(old, b"x" * SIZE, None)  # type: ignore[arg-type]  # what a caller did wrong
    assert old.read_bytes() == b"old, and longer than the new"
    assert names(old.parent) == ["file"]


def test_a_folder_in_the_way_stays_and_no_litter(tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()
    with pytest.raises(OSError, match="file"):
        write_whole(tmp_path / "file", b"new")
    assert names(tmp_path) == ["file"]
    assert (tmp_path / "file").is_dir()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs to fork")
def test_processes_that_write_at_once_leave_a_whole_file_of_one_of_them(old: Path) -> None:
    with get_context("fork").Pool(len(LETTERS)) as pool:
        pool.starmap(_write_often, [(old, letter) for letter in LETTERS], chunksize=1)
    assert old.read_bytes() in [letter * SIZE for letter in LETTERS]
    assert names(old.parent) == ["file"]


def _write_often(place: Path, letter: bytes) -> None:
    for _ in range(50):
        write_whole(place, letter * SIZE)


@contextmanager
def full_after(size: int) -> Iterator[None]:
    """Lets no file grow beyond a size (bytes) during the block."""
    import resource  # noqa: PLC0415 - not there on Windows

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
