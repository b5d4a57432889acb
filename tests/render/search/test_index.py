"""An index that is renewed is, byte for byte, the one that would be made at once."""

import hashlib
import shutil
import sqlite3
import tempfile
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from generator.render.search import (
    Change,
    Cut,
    Finding,
    SearchIndex,
    Source,
    finding,
    index_files,
    layout,
    opened_index,
    packed,
)
from generator.render.search.files import Titles
from generator.render.search.results import counted
from generator.render.search.scripts import handed
from generator.render.search.store import Store
from generator.search import (
    Analyser,
    Impacts,
    Result,
    SearchDocument,
    analyser,
    impacts,
    ranking,
)
from generator.search.concepts import Concepts
from generator.search.folding import Folding
from generator.search.implications import Implications
from generator.search.postings import levels

_LISTS = [("磁盘", "硬盘", "disk"), ("不通", "断网", "offline"), ("printer", "打印机")]


def cutting(own: list[tuple[str, ...]]) -> Analyser:
    """An analyser that knows few words of the same meaning, and what two of them mean together."""
    folding = Folding({"登路": "登录"})
    rules = Implications({("不通", "磁盘"): ("printer",), ("printer",): ("不通", "磁盘")})
    return Analyser(folding, Concepts.joined(_LISTS, folding, own), rules)


CUT, OTHER = cutting([]), cutting([("磁盘", "大瓮", "tub")])
SMALL = {
    "_LONGEST": 3,
    "_SHARE": 100,
    "_FEW_FILES": 2,
    "_TOKENS_A_FILE": 400,
    "_NUMBERS_A_WORD_FILE": 8,
}
TITLES = {"kind": {"fault": "故障", "page": "页面"}, "system": {"linux": "Linux", "nas": "存储"}}
OTHER_TITLES = {"kind": {"page": "页", "fault": "故障"}, "system": TITLES["system"]}
WORDS = (
    "磁盘写满",
    "打印机卡纸",
    "网络不通",
    "connection refused",
    "ORA-01653",
    "重启",
    "大瓮",
    "printer",
    "的",
    "无法登录",
    "timeout",
)
IDS = st.sampled_from([f"entry-{number}" for number in range(24)])
TEXTS = st.lists(st.sampled_from(WORDS), max_size=5)

Entry = tuple[SearchDocument, Result]


def entry(name: str, title: str, texts: list[str], kind: str, systems: list[str]) -> Entry:
    document = SearchDocument(id=name, title=title, symptoms=tuple(texts), text=("清理", *texts))
    return document, Result(f"{kind}s/{name}.html", kind, "", "", tuple(sorted(set(systems))))


def read(one: Entry, cut: Cut) -> Finding:
    return finding(*one, cut)


def given(found: Finding, _: Cut) -> Finding:
    return found


def sources(entries: dict[str, Entry]) -> dict[str, Source]:
    return {
        name: Source(hashlib.sha256(repr(one).encode()).digest(), partial(read, one))
        for name, one in entries.items()
    }


def weigh(document: SearchDocument, cut: Analyser) -> Impacts:
    return impacts(document.fields, cut)


def at_once(entries: dict[str, Entry], cut: Analyser, titles: Titles = TITLES) -> dict[str, bytes]:
    values = [value for _, result in entries.values() for value in (result.kind, *result.systems)]
    facets = [
        counted(name, titled, {value: values.count(value) for value in titled})
        for name, titled in titles.items()
    ]
    made = index_files(entries.values(), facets, cut, lambda document: weigh(document, cut))
    return {file.address: file.content for file in made}


def test_tokens_that_are_brought_packed_count_as_if_weighed_here(tmp_path: Path) -> None:
    entries = {
        f"entry-{n}": entry(f"entry-{n}", WORDS[n], [*WORDS[:n]], "page", []) for n in (0, 7)
    }
    brought = {
        name: finding(*one, lambda document: packed(levels(weigh(document, analyser()))))
        for name, one in entries.items()
    }
    known = {name: Source(b"", partial(given, found)) for name, found in brought.items()}
    with opened_index(tmp_path / "kept", ()) as index:
        made = {file.address: file.content for file in index.update(known, TITLES).files}
    assert made == at_once(entries, analyser())


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """What only large libraries reach is reached by small ones."""
    for name, value in SMALL.items():
        monkeypatch.setattr(layout, name, value)
    monkeypatch.setattr(ranking, "_SMALL", 8)


class Renewing(RuleBasedStateMachine):
    """Entries come, go, change and are renamed; the site holds what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.entries: dict[str, Entry] = {}
        self.cut = CUT
        self.titles = TITLES
        self.site: dict[str, bytes] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @rule(
        name=IDS,
        title=st.sampled_from(WORDS),
        texts=TEXTS,
        kind=st.sampled_from(["fault", "page"]),
        systems=st.lists(st.sampled_from(["linux", "nas"])),
    )
    def write(self, name: str, title: str, texts: list[str], kind: str, systems: list[str]) -> None:
        self.entries[name] = entry(name, title, texts, kind, systems)

    @rule(count=st.integers(1, 24), texts=TEXTS)
    def write_many(self, count: int, texts: list[str]) -> None:
        for number in range(count):
            self.write(f"entry-{number}", WORDS[number % len(WORDS)], texts, "fault", [])

    @rule(name=IDS)
    def remove(self, name: str) -> None:
        self.entries.pop(name, None)

    @rule(old=IDS, new=IDS)
    def rename(self, old: str, new: str) -> None:
        if old in self.entries:
            document, result = self.entries.pop(old)
            self.entries[new] = entry(new, document.title, [*document.symptoms], result.kind, [])

    @rule()
    def change_glossary(self) -> None:
        self.cut = OTHER if self.cut is CUT else CUT

    @rule()
    def rename_and_reorder_facets(self) -> None:
        self.titles = OTHER_TITLES if self.titles is TITLES else TITLES

    @rule()
    def lose_what_is_remembered(self) -> None:
        (self.folder / "index.sqlite").unlink(missing_ok=True)

    def renew(self, *, is_cut_off: bool = False) -> Change:
        with Store.opened(self.folder / "index.sqlite") as store:
            index = SearchIndex(store, self.cut.signature, lambda: self.cut, weigh)
            change = index.update(sources(self.entries), self.titles)
            if is_cut_off:
                raise KeyboardInterrupt
            return change

    @rule()
    def cut_off(self) -> None:
        """Nobody takes what was given, so that it is given again."""
        with pytest.raises(KeyboardInterrupt):
            self.renew(is_cut_off=True)

    @invariant()
    def is_as_if_made_at_once(self) -> None:
        change = self.renew()
        if change.is_whole:
            self.site.clear()
        for place in change.removed:
            del self.site[place]
        assert all(self.site.get(file.address) != file.content for file in change.files)
        self.site |= {file.address: file.content for file in change.files}
        assert self.site == at_once(self.entries, self.cut, self.titles)
        assert self.renew() == Change((), (), is_whole=False)


Renewing.TestCase.settings = settings(
    max_examples=20,
    stateful_step_count=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestRenewing = Renewing.TestCase


def renewed(file: Path, entries: dict[str, Entry]) -> Change:
    with Store.opened(file) as store:
        index = SearchIndex(store, CUT.signature, lambda: CUT, weigh)
        return index.update(sources(entries), TITLES)


def many(count: int) -> dict[str, Entry]:
    names = [f"entry-{number}" for number in range(count)]
    return {name: entry(name, "磁盘写满", [name], "fault", []) for name in names}


def test_of_what_too_many_hold_every_holder_is_known(tmp_path: Path) -> None:
    entries = many(30)
    renewed(tmp_path / "index.sqlite", entries)
    site = at_once(entries, CUT)
    for gone in ("entry-3", "entry-7", "entry-12"):
        del entries[gone]
        change = renewed(tmp_path / "index.sqlite", entries)
        assert not change.is_whole
        site |= {file.address: file.content for file in change.files}
        site = {place: site[place] for place in site if place not in change.removed}
        assert site == at_once(entries, CUT)


def test_tokens_that_many_of_all_entries_hold_are_named() -> None:
    entries = {
        f"entry-{n}": entry(
            f"entry-{n}", "printer", ["timeout"] * (n < 8) + ["refused"] * (n < 9), "page", []
        )
        for n in range(20)
    }
    common = handed(at_once(entries, CUT)["search/manifest.js"])[0]["common"]
    assert {"清理", "printer", "refused"} <= set(common)
    assert "timeout" not in common
    assert common == sorted(common)


def test_facets_are_named_and_ordered_as_they_are_now(tmp_path: Path) -> None:
    entries = many(2) | {"a-page": entry("a-page", "页", [], "page", ["nas"])}
    site = {file.address: file.content for file in renewed(tmp_path / "index", entries).files}
    with Store.opened(tmp_path / "index") as store:
        index = SearchIndex(store, CUT.signature, lambda: CUT, weigh)
        change = index.update(sources(entries), OTHER_TITLES)
    site |= {file.address: file.content for file in change.files}
    assert site == at_once(entries, CUT, OTHER_TITLES)


def test_one_edit_touches_few_files(tmp_path: Path) -> None:
    entries = many(40)
    whole = renewed(tmp_path / "index.sqlite", entries)
    entries["entry-7"] = entry("entry-7", "打印机卡纸", ["entry-7"], "fault", [])
    change = renewed(tmp_path / "index.sqlite", entries)
    assert sum(file.address.startswith("search/entries/") for file in change.files) == 1
    assert len(change.files) < len(whole.files)


def test_only_what_changed_is_read(tmp_path: Path) -> None:
    asked: list[str] = []

    def noted(one: Entry, cut: Cut) -> Finding:
        asked.append(one[0].id)
        return read(one, cut)

    def update(entries: dict[str, Entry]) -> None:
        with Store.opened(tmp_path / "index.sqlite") as store:
            found = {
                name: Source(source.digest, partial(noted, entries[name]))
                for name, source in sources(entries).items()
            }
            SearchIndex(store, b"code", lambda: CUT, weigh).update(found, TITLES)

    entries = many(5)
    update(entries)
    assert sorted(asked) == sorted(entries)
    asked.clear()
    update(entries | {"entry-2": entry("entry-2", "网络不通", [], "fault", [])})
    assert asked == ["entry-2"]


@pytest.mark.parametrize("harm", ["cut", "junk", "content", "tokens", "gone"])
def test_what_is_damaged_is_not_trusted(tmp_path: Path, harm: str) -> None:
    file, entries = tmp_path / "index.sqlite", many(12)
    renewed(file, entries)
    if harm == "cut":
        file.write_bytes(file.read_bytes()[:5_000])
    elif harm == "junk":
        file.write_bytes(b"no database" * 1_000)
    else:
        statement = {
            "content": "UPDATE files SET content = x'00'",
            "tokens": "UPDATE entries SET tokens = x'ff'",
            "gone": "DELETE FROM files WHERE address LIKE 'search/terms/%'",
        }[harm]
        with closing(sqlite3.connect(file)) as database:
            database.execute(statement)
            database.commit()
    entries["entry-1"] = entry("entry-1", "打印机卡纸", [], "fault", [])
    change = renewed(file, entries)
    assert change.is_whole
    assert {made.address: made.content for made in change.files} == at_once(entries, CUT)
    renewed(file, entries)
    assert renewed(file, entries) == Change((), (), is_whole=False)


def test_without_a_place_it_is_made_each_time(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", "utf-8")
    for _ in range(2):
        change = renewed(tmp_path / "taken" / "index.sqlite", many(2))
        assert change.is_whole
        assert {file.address: file.content for file in change.files} == at_once(many(2), CUT)
