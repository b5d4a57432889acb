"""The engine keeps postings as they are given, whatever is taken out and put in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.finder.engine import Reader, Row, change, create
from generator.processes import Quiet

# What a posting keeps in 32 bits, so that nothing is lost.
IMPACTS = st.sampled_from([0.125, 0.25, 0.5, 0.75])
TOKENS = st.dictionaries(st.sampled_from(["磁盘", "盘满", "ora-1", "=满", "!cp"]), IMPACTS)
ENTRIES = st.dictionaries(st.sampled_from("abcdefgh"), TOKENS, max_size=8)


@contextmanager
def reading(folder: Path) -> Iterator[Reader]:
    reader = Reader(folder)
    try:
        yield reader
    finally:
        reader.close()


def row(name: str, tokens: dict[str, float], **facets: list[str]) -> Row:
    return Row(name, tokens, facets, name.encode())


def held(reader: Reader, token: str) -> dict[str, float]:
    return {reader.record(number).decode(): weight for number, weight in reader.postings(token)}


def test_an_entry_is_found_by_its_tokens(tmp_path: Path) -> None:
    create(tmp_path, [row("a", {"磁盘": 0.5}), row("b", {"磁盘": 0.25, "写满": 0.75})], Quiet())
    with reading(tmp_path) as reader:
        assert held(reader, "磁盘") == {"a": 0.5, "b": 0.25}
        assert held(reader, "写满") == {"b": 0.75}
        assert held(reader, "没有") == {}
        assert (reader.entries, reader.holders("磁盘"), reader.holders("没有")) == (2, 2, 0)


def test_tokens_are_listed_by_how_they_begin(tmp_path: Path) -> None:
    create(tmp_path, [row("a", {"print": 0.5, "printer": 0.5, "pr": 0.5, "paint": 0.5})], Quiet())
    with reading(tmp_path) as reader:
        assert list(reader.tokens("pr")) == ["pr", "print", "printer"]


def test_an_entry_has_all_its_values(tmp_path: Path) -> None:
    rows = [row("a", {"x": 0.5}, system=["linux", "windows"]), row("b", {"x": 0.5}, system=[])]
    create(tmp_path, rows, Quiet())
    with reading(tmp_path) as reader:
        assert [reader.record(n) for n in reader.having("system", "windows")] == [b"a"]
        assert reader.having("system", "mac") == set()
        assert reader.having("kind", "fault") == set()


def test_where_no_index_is_none_is_read(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=str(tmp_path)):
        Reader(tmp_path)


@given(ENTRIES, st.lists(ENTRIES, max_size=3))
def test_after_any_changes_it_holds_what_it_would_hold_at_once(
    tmp_path_factory: pytest.TempPathFactory,
    entries: dict[str, dict[str, float]],
    changes: list[dict[str, dict[str, float]]],
) -> None:
    folder = tmp_path_factory.mktemp("index")
    create(folder, [row(name, tokens) for name, tokens in entries.items()], Quiet())
    wanted = dict(entries)
    for news in changes:
        gone = set(news) | set(list(wanted)[:2])
        change(folder, gone & set(wanted), [row(name, tokens) for name, tokens in news.items()])
        wanted = {name: tokens for name, tokens in wanted.items() if name not in gone} | news
    with reading(folder) as reader:
        assert reader.entries == len(wanted)
        assert sorted(reader.record(n).decode() for n in reader.numbers()) == sorted(wanted)
        for token in {token for tokens in wanted.values() for token in tokens}:
            assert held(reader, token) == {
                name: tokens[token] for name, tokens in wanted.items() if token in tokens
            }


@given(st.integers(1, 300), st.integers(0, 300))
def test_removed_entries_are_told_until_they_are_merged_away(
    tmp_path_factory: pytest.TempPathFactory, count: int, taken: int
) -> None:
    folder = tmp_path_factory.mktemp("index")
    create(folder, [row(f"e{number}", {"x": 0.5}) for number in range(count)], Quiet())
    gone = [f"e{number}" for number in range(min(taken, count))]
    change(folder, gone, [])
    with reading(folder) as reader:
        removed = [reader.record(number).decode() for number in reader.removed()]
        assert set(removed) <= set(gone)
        assert reader.holders("x") - len(removed) == reader.entries == count - len(gone)
