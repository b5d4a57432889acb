"""Printing into a folder: whole files, only what changed, and nothing lost on an interruption."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from generator.press.engines import Format, PressMissingError, engine
from generator.press.memory import FILE
from generator.press.printing import Job, Report, print_all
from generator.press.sheets import Engine, Made, Press
from generator.prose import Image, Paragraph
from generator.render.print.document import Document
from tests.press.reading import Pages, sheet, unheard
from tests.press.samples import line


class Recorder:
    """An engine that writes the title, and remembers what it was asked for."""

    def __init__(self, stamp: str = "1", lacking: str = "") -> None:
        self.seen: list[str] = []
        self.engine = Engine(".txt", stamp, self._press)
        self._lacking = frozenset(lacking)

    def _press(self) -> Press:
        return self._made

    def _made(self, document: Document) -> Made:
        self.seen.append(document.title)
        return Made(document.title.encode(), self._lacking)


def jobs(*titles: str) -> list[Job]:
    return [Job(f"job-{n}", partial(titled, title)) for n, title in enumerate(titles)]


def titled(title: str) -> Document:
    return replace(sheet(line(title)), title=title)


def run(recorder: Recorder, wanted: Sequence[Job], folder: Path) -> Report:
    return print_all(wanted, recorder.engine, folder.parent, folder, unheard)


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir() if path.name != FILE}


def test_every_job_is_a_file(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    report = print_all(
        jobs("甲", "乙", "丙"),
        Recorder().engine,
        tmp_path,
        tmp_path / "new" / "folder",
        lambda done, of: told.append((done, of)),
    )
    assert files(tmp_path / "new" / "folder") == {f"job-{n}.txt": c for n, c in enumerate("甲乙丙")}
    assert sorted(path.name for path in report.printed) == ["job-0.txt", "job-1.txt", "job-2.txt"]
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_only_what_changed_is_printed_again(tmp_path: Path) -> None:
    recorder = Recorder()
    out = tmp_path / "out"
    run(recorder, jobs("甲", "乙"), out)
    report = run(recorder, jobs("甲", "乙二"), out)
    assert recorder.seen[2:] == ["乙二"]
    assert ([p.name for p in report.printed], [p.name for p in report.kept]) == (
        ["job-1.txt"],
        ["job-0.txt"],
    )
    assert files(out) == {"job-0.txt": "甲", "job-1.txt": "乙二"}


@pytest.mark.parametrize("damage", [b"", None])
def test_a_file_that_was_touched_is_printed_again(tmp_path: Path, damage: bytes | None) -> None:
    recorder = Recorder()
    out = tmp_path / "out"
    run(recorder, jobs("甲"), out)
    if damage is None:
        (out / "job-0.txt").unlink()
    else:
        (out / "job-0.txt").write_bytes(damage)
    run(recorder, jobs("甲"), out)
    assert files(out) == {"job-0.txt": "甲"}


def test_another_look_prints_everything_again(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(Recorder("1"), jobs("甲"), out)
    later = Recorder("2")
    run(later, jobs("甲"), out)
    assert later.seen == ["甲"]


def test_a_changed_picture_prints_its_document_again(tmp_path: Path) -> None:
    recorder = Recorder()
    picture = tmp_path / "files" / "a.svg"
    picture.parent.mkdir()
    job = Job("job", lambda: sheet(Paragraph((Image("files/a.svg"),))))
    for content in ("<svg/>", "<svg/>", "<svg></svg>"):
        picture.write_text(content)
        run(recorder, [job], tmp_path / "out")
    assert len(recorder.seen) == 2


def test_a_memory_that_cannot_be_read_costs_only_time(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(Recorder(), jobs("甲"), out)
    (out / FILE).write_text("[half")
    recorder = Recorder()
    run(recorder, jobs("甲"), out)
    assert recorder.seen == ["甲"]


def test_after_an_interruption_what_is_done_is_done(tmp_path: Path) -> None:
    recorder = Recorder()
    out = tmp_path / "out"

    def interrupted() -> Document:
        raise KeyboardInterrupt

    many = jobs(*map(str, range(20)))
    with pytest.raises(KeyboardInterrupt):
        run(recorder, [*many, Job("last", interrupted)], out)
    there = files(out)
    assert there
    assert all(
        content == name.removeprefix("job-").removesuffix(".txt") for name, content in there.items()
    )
    recorder.seen.clear()
    run(recorder, many, out)
    assert len(recorder.seen) == 20 - len(there)


def test_no_scraps_are_left(tmp_path: Path) -> None:
    run(Recorder(), jobs("甲"), tmp_path / "out")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"job-0.txt", FILE}


def test_files_with_missing_characters_are_named(tmp_path: Path) -> None:
    report = run(Recorder(lacking="🔴"), jobs("甲"), tmp_path / "out")
    assert report.lacking == {"job-0.txt": frozenset("🔴")}


@pytest.mark.parametrize("kind", Format)
def test_every_format_can_be_printed(tmp_path: Path, kind: Format) -> None:
    made = engine(kind, tmp_path).press()(titled("题"))
    start = {Format.PDF: b"%PDF-", Format.DOCX: b"PK"}[kind]
    assert made.content.startswith(start)


def test_threads_share_the_fonts_and_not_their_documents(tmp_path: Path) -> None:
    out = tmp_path / "out"
    titles = [f"第{n}份" for n in range(12)]
    report = print_all(jobs(*titles), engine(Format.PDF, tmp_path), tmp_path, out, unheard)
    assert len(report.printed) == 12
    for number, title in enumerate(titles):
        assert Pages((out / f"job-{number}.pdf").read_bytes()).holds(title)


def test_without_the_extra_the_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "generator.press.typst_engine", raising=False)
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(PressMissingError) as caught:
        engine(Format.PDF, Path())
    assert caught.value.module == "typst"
