"""What is known of a site is, however it was written down, what was known."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.publish import lasting_memory
from generator.publish.lasting_memory import LastingMemory
from generator.publish.page_memory import Known, Made, MemoryAtHand, Remembered
from generator.render.site import Brief

NAMES = st.sampled_from("abcdef")
ENTRIES = st.dictionaries(
    NAMES,
    st.builds(
        lambda mark, title: Known(mark, Brief("a", "fault", title, "draft", names=("b",))),
        st.sampled_from("xy"),
        st.sampled_from("磁盘"),
    ),
)
PAGES = st.dictionaries(
    NAMES, st.builds(Made, st.sampled_from("xy"), st.sampled_from("12"), st.just(("link:a",)))
)
SITES = st.builds(Remembered, st.sampled_from(["ground", "other"]), ENTRIES, PAGES)


def _same(one: Remembered, other: Remembered) -> bool:
    return (one.ground, one.entries, one.pages) == (other.ground, other.entries, other.pages)


@pytest.mark.parametrize("many", [0, 3, 500])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(sites=st.lists(SITES, min_size=1, max_size=5))
def test_what_was_remembered_is_recalled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int, sites: list[Remembered]
) -> None:
    monkeypatch.setattr(lasting_memory, "_MANY", many)
    before = Remembered()
    for site in sites:
        memory = LastingMemory(tmp_path)
        memory.remember(replace(site, since=before), "mark")
        before = LastingMemory(tmp_path).recalled("mark")
        assert _same(before, site)


def test_little_is_written_for_an_edit(tmp_path: Path) -> None:
    pages = {f"{number}.html": Made("form", str(number), ()) for number in range(1_000)}
    LastingMemory(tmp_path).remember(Remembered("ground", {}, pages), "")
    before = LastingMemory(tmp_path).recalled("")
    whole = (tmp_path / "pages").stat()
    edited = pages | {"7.html": Made("form", "other", ())}
    LastingMemory(tmp_path).remember(Remembered("ground", {}, edited, before), "")
    assert (tmp_path / "pages").stat().st_mtime_ns == whole.st_mtime_ns
    assert (tmp_path / "pages.since").stat().st_size < 1_000


def test_what_a_server_has_at_hand_is_kept_once_it_ends_and_not_before(tmp_path: Path) -> None:
    def server() -> MemoryAtHand:
        return MemoryAtHand(LastingMemory(tmp_path))

    site = Remembered("ground", {}, {"a.html": Made("form", "seal", ())})
    ending = server()
    ending.remember(site, "mark")
    assert _same(ending.recalled("mark"), site)
    assert not server().recalled("mark").pages
    ending.settle()
    assert _same(server().recalled("mark"), site)
    assert not server().recalled("other mark").pages
    server().forget()
    assert not server().recalled("mark").pages


@pytest.mark.parametrize("lost", ["pages", "pages.since"])
@pytest.mark.parametrize("content", [None, b"", b"\0" * 100])
def test_half_a_memory_is_none(tmp_path: Path, lost: str, content: bytes | None) -> None:
    LastingMemory(tmp_path).remember(Remembered("ground", {}, {"a": Made("x", "1", ())}), "")
    (tmp_path / lost).unlink()
    if content is not None:
        (tmp_path / lost).write_bytes(content)
    assert LastingMemory(tmp_path).recalled("") == Remembered()


def test_a_damaged_whole_is_none(tmp_path: Path) -> None:
    LastingMemory(tmp_path).remember(Remembered("ground", {}, {"a": Made("x", "1", ())}), "")
    whole = (tmp_path / "pages").read_bytes()
    (tmp_path / "pages").write_bytes(whole[:-1])
    assert LastingMemory(tmp_path).recalled("") == Remembered()


def test_differences_from_another_whole_are_none(tmp_path: Path) -> None:
    memory = LastingMemory(tmp_path)
    memory.remember(Remembered("ground", {}, {"a": Made("x", "1", ())}), "")
    since = (tmp_path / "pages.since").read_bytes()
    memory.remember(Remembered("ground", {}, {"a": Made("x", "2", ())}), "")
    (tmp_path / "pages.since").write_bytes(since)
    assert memory.recalled("") == Remembered()


def test_what_is_forgotten_or_of_another_mark_is_not_known(tmp_path: Path) -> None:
    memory = LastingMemory(tmp_path)
    memory.remember(Remembered("ground", {}, {"a": Made("x", "1", ())}), "")
    assert memory.recalled("other") == Remembered()
    memory.forget()
    assert memory.recalled("") == Remembered()
