"""What is remembered of a project never changes what is told of it."""

import os
import pickle
import time
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from generator.loader import read_settings
from generator.project import Desk, inspect, inspection, ledger, study
from generator.project.signature import signature
from generator.values import seal, sources
from generator.values.sources import look
from tests.project import histories
from tests.project.histories import CONFIGS, PAIRS, PATHS, SOUND, TEXTS

DAY = date(2030, 1, 1)
SECOND = 1_000_000_000
paths = st.sampled_from(PATHS)
files = st.sampled_from(PAIRS) | st.tuples(paths, st.sampled_from(TEXTS))
clock = SimpleNamespace(ahead=0)


@pytest.fixture(autouse=True)
def _remembers_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Small projects, too, with a key of the test's own and a clock that can be set."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(inspection, "_WORTH_REMEMBERING", 1)
    monkeypatch.setattr(ledger, "_MANY", 2)
    clock.ahead = 10 * SECOND
    now = SimpleNamespace(time_ns=lambda: time.time_ns() + clock.ahead)
    monkeypatch.setattr(sources, "time", now)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "project"
    histories.begin(made)
    for path, text in SOUND.items():
        histories.write(made / path, text)
    return made


def kept(folder: Path) -> Path:
    """The file that holds all records as they once were."""
    return next(path for path in in_memory(folder) if path.suffix != ".since")


def in_memory(folder: Path) -> list[Path]:
    return sorted((folder / ".opsbook" / "records").glob("*"))


class History(RuleBasedStateMachine):
    """Things that happen to a project between one look at it and the next."""

    @initialize(chosen=st.lists(files, max_size=8))
    def begin(self, chosen: list[tuple[str, str]]) -> None:
        self.temporary = TemporaryDirectory()
        self.folder = Path(self.temporary.name)
        self.day = DAY
        self.desk = Desk()
        self.aside: dict[Path, bytes] = {}
        histories.begin(self.folder)
        for path, text in chosen:
            histories.write(self.folder / path, text)

    @rule(file=files)
    def write(self, file: tuple[str, str]) -> None:
        histories.write(self.folder / file[0], file[1])

    @rule(file=files)
    def write_behind_the_back(self, file: tuple[str, str]) -> None:
        histories.write_behind_the_back(self.folder / file[0], file[1])

    @rule(path=paths)
    def delete(self, path: str) -> None:
        (self.folder / path).unlink(missing_ok=True)

    @rule(old=paths, new=paths)
    def rename(self, old: str, new: str) -> None:
        histories.replace(self.folder / old, self.folder / new)

    @rule(path=paths, seconds=st.sampled_from([-86400, -1, 0, 3600]))
    def touch(self, path: str, seconds: int) -> None:
        if (self.folder / path).exists():
            changed = time.time_ns() + seconds * SECOND
            os.utime(self.folder / path, ns=(changed, changed))

    @rule(text=st.sampled_from(CONFIGS))
    def change_settings(self, text: str) -> None:
        histories.write(self.folder / "site_config.yml", text)

    @rule(days=st.sampled_from([-2, 1, 30]))
    def sleep(self, days: int) -> None:
        self.day += timedelta(days)

    @rule(seconds=st.sampled_from([-3600, 0, 10]))
    def set_clock(self, seconds: int) -> None:
        clock.ahead = seconds * SECOND

    @rule(content=st.sampled_from([b"", b"\0" * 100, pickle.dumps((b"", {}))]))
    def spoil_the_memory(self, content: bytes) -> None:
        for path in in_memory(self.folder):
            path.write_bytes(content)

    @rule()
    def set_the_memory_aside(self) -> None:
        self.aside = {path: path.read_bytes() for path in in_memory(self.folder)}

    @rule(number=st.integers(0, 1))
    def bring_a_part_of_it_back(self, number: int) -> None:
        for path, content in list(self.aside.items())[number : number + 1]:
            path.write_bytes(content)

    @rule()
    def spoil_what_entries_are_made_of(self) -> None:
        for path in in_memory(self.folder):
            whole = path.read_bytes()
            first = 8 + int.from_bytes(whole[:8], "big")
            path.write_bytes(whole[:first] + b"\0" * len(whole[first:]))

    @invariant()
    def the_same_is_told_as_by_a_fresh_eye(self) -> None:
        afresh = histories.told_afresh(self.folder, self.day)
        assert histories.told(inspect(look(self.folder), self.day)) == afresh
        assert histories.told(inspect(look(self.folder), self.day, self.desk)) == afresh

    def teardown(self) -> None:
        self.temporary.cleanup()


def test_whatever_happens_the_same_is_told_as_by_a_fresh_eye() -> None:
    steps = settings(max_examples=100, stateful_step_count=12, deadline=None)
    run_state_machine_as_test(History, settings=steps)


def refuse(*_: object) -> None:
    message = "a file was read that has not changed"
    raise AssertionError(message)


def test_what_has_not_changed_is_not_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = inspect(look(folder), DAY)
    monkeypatch.setattr(study, "read_entry", refuse)
    for path in SOUND:
        os.utime(folder / path)
    assert histories.told(inspect(look(folder), DAY)) == histories.told(before)


def test_an_edit_writes_little_and_is_remembered(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "_MANY", 10)
    inspect(look(folder), DAY)
    whole = kept(folder).read_bytes()
    histories.write(folder / "kb/contacts/desk.yml", TEXTS[5])
    (folder / "kb/pages/old-disk.yml").unlink()
    after = histories.told(inspect(look(folder), DAY))
    assert kept(folder).read_bytes() == whole
    monkeypatch.setattr(study, "read_entry", refuse)
    assert histories.told(inspect(look(folder), DAY)) == after


def test_what_is_gone_is_written_down_once(folder: Path) -> None:
    inspect(look(folder), DAY)
    (folder / "kb/pages/old-disk.yml").unlink()
    inspect(look(folder), DAY)
    written = [path.stat().st_mtime_ns for path in in_memory(folder)]
    inspect(look(folder), DAY)
    assert [path.stat().st_mtime_ns for path in in_memory(folder)] == written


def test_an_unchanged_entry_is_judged_again_when_what_it_names_is_gone(folder: Path) -> None:
    histories.write(folder / "kb/faults/net.yml", TEXTS[2])
    inspect(look(folder), DAY)
    (folder / "kb/faults/disk.yml").unlink()
    after = inspect(look(folder), DAY)
    assert histories.told(after) == histories.told_afresh(folder, DAY)
    assert histories.told(inspect(look(folder), DAY)) == histories.told(after)


def test_differences_from_what_is_no_more_there_are_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "_MANY", 10)
    inspect(look(folder), DAY)
    histories.write(folder / "kb/contacts/desk.yml", TEXTS[5])
    inspect(look(folder), DAY)
    differences = next(path for path in in_memory(folder) if path != kept(folder))
    old = differences.read_bytes()
    monkeypatch.setattr(ledger, "_MANY", 0)
    histories.write(folder / "kb/contacts/desk.yml", TEXTS[4])
    before = inspect(look(folder), DAY)
    differences.write_bytes(old)
    monkeypatch.setattr(study, "read_entry", refuse)
    assert histories.told(inspect(look(folder), DAY)) == histories.told(before)


def test_after_many_edits_all_is_written_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inspect(look(folder), DAY)
    whole = kept(folder).read_bytes()
    for path in ("kb/contacts/desk.yml", "kb/faults/net.yml", "kb/pages/old-disk.yml"):
        text = (folder / path).read_text("utf-8")
        histories.write(folder / path, text + "tags: [网]\n")
        inspect(look(folder), DAY)
    assert kept(folder).read_bytes() != whole
    assert in_memory(folder) == [kept(folder)]
    monkeypatch.setattr(study, "read_entry", refuse)
    inspect(look(folder), DAY)


def test_a_file_too_young_to_tell_is_known_by_its_content(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a file system that counts in seconds, two changes may look like one."""
    clock.ahead = 0
    now = int(time.time()) * SECOND
    monkeypatch.setattr(sources, "_stamp", lambda status: (status.st_size, now, now, 0))
    inspect(look(folder), DAY)
    path = folder / "kb/contacts/desk.yml"
    path.write_bytes(path.read_bytes().replace(b"team", b"tean"))
    assert "unknown-value" in {problem.rule for problem in inspect(look(folder), DAY).diagnostics}


def test_another_form_of_what_is_kept_is_not_even_opened(folder: Path) -> None:
    """What a newer program cannot make out any more must not stop it."""
    found = inspect(look(folder), DAY)
    mark = signature(read_settings(folder))
    spoilt = seal.sealed(b"x" * len(mark) + b"no pickle", seal.user_key())
    kept(folder).write_bytes(_written(spoilt))
    assert histories.told(inspect(look(folder), DAY)) == histories.told(found)


def test_what_lies_damaged_is_made_anew(folder: Path) -> None:
    before = inspect(look(folder), DAY)
    place = kept(folder)
    whole = place.read_bytes()
    place.write_bytes(whole[: 8 + int.from_bytes(whole[:8], "big")])
    after = inspect(look(folder), DAY)
    assert before.knowledge_base
    assert after.knowledge_base
    assert dict(after.knowledge_base.entries) == dict(before.knowledge_base.entries)


def test_equal_marks_mean_equal_contents(folder: Path) -> None:
    before = inspect(look(folder), DAY).digests
    histories.write(folder / "kb/contacts/desk.yml", TEXTS[4] + "fax: []\n".replace("fax", "faxes"))
    os.utime(folder / "kb/faults/net.yml")
    after = inspect(look(folder), DAY).digests
    assert {name for name in before if before[name] != after[name]} == {"desk"}


def test_what_is_at_hand_is_not_looked_for_in_files(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk()
    before = inspect(look(folder), DAY, desk)
    kept(folder).unlink()
    monkeypatch.setattr(study, "read_entry", refuse)
    assert histories.told(inspect(look(folder), DAY, desk)) == histories.told(before)


class Trap:
    """Leaves a file behind when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.path),)


def _written(first: bytes) -> bytes:
    return len(first).to_bytes(8, "big") + first


@pytest.mark.parametrize("key", [b"k" * 32, b""])
def test_a_foreign_memory_is_never_opened(folder: Path, tmp_path: Path, key: bytes) -> None:
    found = inspect(look(folder), DAY)
    mark = signature(read_settings(folder))
    trap = mark + pickle.dumps((b"", Trap(tmp_path / "sprung")))
    kept(folder).write_bytes(_written(seal.sealed(trap, key) if key else trap))
    assert histories.told(inspect(look(folder), DAY)) == histories.told(found)
    assert not (tmp_path / "sprung").exists()
    kept(folder).write_bytes(_written(seal.sealed(trap, seal.user_key())))
    with suppress(AttributeError):
        inspect(look(folder), DAY)
    assert (tmp_path / "sprung").exists(), "the trap is none"


def test_a_folder_that_cannot_be_written_is_remembered_elsewhere(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".opsbook").write_text("in the way", "utf-8")
    found = inspect(look(folder), DAY)
    assert list((tmp_path / "cache" / "opsbook" / "records").iterdir())
    monkeypatch.setattr(study, "read_entry", refuse)
    assert histories.told(inspect(look(folder), DAY)) == histories.told(found)


def test_another_program_forgets(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inspect(look(folder), DAY)
    monkeypatch.setattr("generator.project.signature._program", lambda: b"newer")
    monkeypatch.setattr(study, "read_entry", refuse)
    with pytest.raises(AssertionError, match="not changed"):
        inspect(look(folder), DAY)
