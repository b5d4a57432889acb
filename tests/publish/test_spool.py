"""What is laid aside comes back as it was, whoever laid it aside, and leaves nothing behind."""

import multiprocessing
import sys
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from generator.publish.spool import Place, Spool, spool

LONG = "水" * 9_000


def test_what_was_put_comes_back(tmp_path: Path) -> None:
    values = ["", "重启\x00服务", (b"\xff" * 9, ["text", 7], None), LONG]
    with spool(tmp_path / "new") as aside:
        places = [aside.put(value) for value in values]
        assert [aside.get(place) for place in reversed(places)] == values[::-1]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="one process does it all there")
def test_processes_that_write_at_once_do_not_get_in_each_others_way(tmp_path: Path) -> None:
    fork, numbers = multiprocessing.get_context("fork"), range(9_000)
    with (
        spool(tmp_path) as aside,
        fork.Pool(3, initializer=_share, initargs=(aside, fork.Barrier(3))) as pool,
    ):
        places = pool.map(_put, numbers, chunksize=3_000)
        assert [aside.get(place) for place in places] == list(map(_text, numbers))
        assert pool.map(_get, places) == list(map(_text, numbers))


def test_nothing_is_left_even_by_who_is_killed(tmp_path: Path) -> None:
    with spool(tmp_path) as aside:
        aside.put(LONG)
        if sys.platform != "win32":
            assert not list(tmp_path.iterdir()), "a kill would leave it"
    assert not list(tmp_path.iterdir())


_shared: list[Spool] = []


def _share(aside: Spool, all_there: Barrier) -> None:
    _shared[:] = [aside]
    all_there.wait()


def _put(number: int) -> Place:
    return _shared[0].put(_text(number))


def _text(number: int) -> str:
    return f"{number}水位"


def _get(place: Place) -> object:
    return _shared[0].get(place)
