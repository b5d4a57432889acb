"""The index is right whatever happened to the YAML or to the index itself."""

import os
import pickle
import shutil
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from generator.finder import (
    Library,
    SettingsError,
    UnknownAudienceError,
    Want,
    opened,
    search,
    title_place,
)
from generator.finder.index_place import shared
from generator.processes import Progress
from generator.project import Inspection, inspect
from generator.search import Analyser, Fields, Impacts, impacts
from generator.values import sources
from generator.values.sources import Sources
from tests.finder.projects import DISK, NETWORK, age, write


@pytest.fixture
def analysed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the entries that were analysed."""
    titles: list[str] = []

    def noted(fields: Fields, cut: Analyser) -> Impacts:
        titles.extend(fields["title"])
        return impacts(fields, cut)

    monkeypatch.setattr("generator.finder.contents.impacts", noted)
    return titles


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Once for every time that the YAML was read."""
    read: list[Path] = []

    def noted(sources: Sources, today: date, progress: Progress) -> Inspection:
        read.append(sources.project)
        return inspect(sources, today, progress=progress)

    monkeypatch.setattr("generator.finder.contents.inspect", noted)
    return read


def found(project: Path, text: str, audience: str = "") -> list[str]:
    with opened(project, audience) as library:
        return [hit.record.id for hit in search(library, Want(text)).hits]


def scores(project: Path, text: str) -> dict[str, float]:
    with opened(project) as library:
        return {hit.record.id: hit.score for hit in search(library, Want(text)).hits}


def index_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_the_index_lies_beside_the_project(project: Path) -> None:
    assert found(project, "磁盘写满") == ["disk-full"]
    assert {path.name for path in project.iterdir()} == {"kb", "site_config.yml", ".opsbook"}


def test_yaml_that_did_not_change_is_not_read_again(project: Path, loads: list[Path]) -> None:
    found(project, "磁盘")
    assert found(project, "磁盘写满") == ["disk-full"]
    assert len(loads) == 1


def test_yaml_that_just_changed_is_looked_at_again(
    project: Path, loads: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "time", time)
    (project / "kb/faults/disk-full.yml").touch()
    found(project, "磁盘")
    found(project, "磁盘")
    assert len(loads) == 2


def test_only_what_changed_is_analysed(project: Path, analysed: list[str]) -> None:
    found(project, "磁盘")
    assert sorted(analysed) == ["办公电脑上不了网", "打印机卡纸", "磁盘写满"]
    analysed.clear()
    write(project, "kb/faults/disk-full.yml", DISK.replace("磁盘写满", "根分区没空间"))
    write(project, "kb/faults/new.yml", NETWORK.replace("办公电脑上不了网", "整层楼断网"))
    (project / "kb/faults/paper-jam.yml").unlink()
    assert found(project, "根分区") == ["disk-full"]
    # Beside the new ones, those that left: their tokens are taken from the counts of holders.
    assert sorted(analysed) == sorted(["根分区没空间", "整层楼断网", "磁盘写满", "打印机卡纸"])
    assert found(project, "整层楼") == ["new"]
    assert "paper-jam" not in found(project, "打印机卡纸")


def test_changes_leave_the_scores_of_an_index_made_at_once(project: Path) -> None:
    found(project, "磁盘")
    for number in range(4):
        write(project, "kb/faults/disk-full.yml", DISK.replace("保存", f"第 {number} 次保存"))
        write(project, f"kb/faults/f{number}.yml", NETWORK.replace("打印机", f"打印机{number}"))
        found(project, "磁盘")
    (project / "kb/faults/f1.yml").unlink()
    texts = ("打印机", "磁盘写满", "第 3 次保存", "办公电脑上不了网")
    changed = [scores(project, text) for text in texts]
    shutil.rmtree(project / ".opsbook")
    assert changed == [pytest.approx(scores(project, text)) for text in texts]
    assert all(changed)


def test_a_moved_title_is_shown_where_it_is(project: Path) -> None:
    found(project, "磁盘")
    write(project, "kb/faults/disk-full.yml", f"# 注释\n\n{DISK}")
    with opened(project) as library:
        (hit,) = search(library, Want("磁盘写满")).hits
    assert str(title_place(project, hit.record)) == "kb/faults/disk-full.yml:3:8"


def test_synonyms_of_the_glossary_are_understood(project: Path) -> None:
    write(project, "kb/faults/box.yml", NETWORK.replace("办公电脑上不了网", "黑匣子不亮"))
    assert "box" not in found(project, "大瓮")
    write(project, "kb/glossary.yml", "title: 术语\nterms:\n  - {term: 黑匣子, synonyms: [大瓮]}\n")
    assert "box" in found(project, "大瓮")


@pytest.mark.parametrize("harm", ["cut", "junk", "gone", "state", "pointer"])
def test_a_broken_index_is_made_anew(project: Path, harm: str) -> None:
    found(project, "磁盘")
    files = index_in(project / ".opsbook")
    segment = next(path for path in files if path.suffix == ".pst")
    if harm == "cut":
        segment.write_bytes(segment.read_bytes()[:100])
    elif harm == "junk":
        segment.write_bytes(b"\0" * segment.stat().st_size)
    elif harm == "gone":
        segment.unlink()
    elif harm == "state":
        next(path for path in files if path.name == "state.json").write_text("{", "utf-8")
    else:
        next(path for path in files if path.name == "current").write_bytes(b"\xff../..")
    assert found(project, "磁盘写满") == ["disk-full"]


def test_an_index_that_somebody_else_made_is_never_read(project: Path, tmp_path: Path) -> None:
    found(project, "磁盘")
    ran = tmp_path / "ran"

    class Trap:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return (os.mkdir, (str(ran),))

    for path in index_in(project / ".opsbook"):
        if path.suffix in {".pickle", ".toc"}:
            path.write_bytes(pickle.dumps(Trap()))
            age(path)
    assert found(project, "磁盘写满") == ["disk-full"]
    assert not ran.exists()


def test_without_the_key_nothing_is_trusted(project: Path, cache: Path, loads: list[Path]) -> None:
    found(project, "磁盘")
    (cache / "search.key").unlink()
    assert found(project, "磁盘写满") == ["disk-full"]
    assert len(loads) == 2


def test_other_code_or_tables_make_the_index_anew(
    project: Path, analysed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found(project, "磁盘")
    monkeypatch.setattr("generator.finder.library.signature", lambda: "another")
    monkeypatch.setattr("generator.finder.contents.signature", lambda: "another")
    found(project, "磁盘")
    assert sorted(analysed) == sorted(["办公电脑上不了网", "打印机卡纸", "磁盘写满"] * 2)


def test_nothing_is_left_of_an_attempt_that_failed(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(project, "磁盘")
    before = index_in(project)

    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    write(project, "kb/faults/disk-full.yml", DISK.replace("磁盘", "硬盘"))
    with monkeypatch.context() as patch:
        patch.setattr("generator.finder.engine.change", cut_off)
        with pytest.raises(KeyboardInterrupt):
            found(project, "磁盘")
    assert index_in(project) == before
    assert found(project, "硬盘写满") == ["disk-full"]


def test_no_more_is_kept_than_the_generation_before(project: Path) -> None:
    for number in range(4):
        write(project, "kb/faults/disk-full.yml", DISK.replace("磁盘", f"磁盘{number}"))
        found(project, "磁盘")
    states = [path for path in index_in(project) if path.name == "state.json"]
    assert len(states) == 2


def test_who_reads_an_index_is_not_disturbed_by_who_renews_it(project: Path) -> None:
    with opened(project) as library:
        write(project, "kb/faults/disk-full.yml", DISK.replace("磁盘", "硬盘"))
        assert found(project, "硬盘写满") == ["disk-full"]
        hits = search(library, Want("磁盘写满")).hits
    assert [hit.record.title for hit in hits] == ["磁盘写满"]


@pytest.mark.parametrize("is_open", [False, True])
def test_an_index_that_others_remove_while_it_is_opened(
    project: Path, monkeypatch: pytest.MonkeyPatch, *, is_open: bool
) -> None:
    make, lost = Library.__init__, list[Path]()

    def opening(self: Library, folder: Path) -> None:
        is_first = not lost
        lost.append(folder)
        if is_first and not is_open:
            shutil.rmtree(folder)
        make(self, folder)
        if is_first:
            shutil.rmtree(folder)

    monkeypatch.setattr(Library, "__init__", opening)
    assert found(project, "磁盘写满") == ["disk-full"]
    assert len(lost) > 1


def test_an_index_that_others_remove_while_it_is_taken_over(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(project, "磁盘")
    write(project, "kb/faults/disk-full.yml", DISK.replace("磁盘", "硬盘"))

    def taken(source: Path, target: Path) -> None:
        for column in source.glob("*.col"):
            column.unlink()
        shared(source, target)

    monkeypatch.setattr("generator.finder.contents.shared", taken)
    assert found(project, "硬盘写满") == ["disk-full"]
    assert found(project, "打印机卡纸")[0] == "paper-jam"


@pytest.fixture
def no_writing(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    """Nothing can be made below the project; root may write anywhere, so it is feigned."""
    make = Path.mkdir

    def refused(self: Path, mode: int = 0o777, **options: bool) -> None:
        if self.is_relative_to(project):
            raise PermissionError(self)
        make(self, mode, **options)

    monkeypatch.setattr(Path, "mkdir", refused)


@pytest.mark.usefixtures("no_writing")
def test_where_the_project_cannot_be_written_the_cache_holds_the_index(
    project: Path, cache: Path, loads: list[Path]
) -> None:
    assert found(project, "磁盘写满") == ["disk-full"]
    assert found(project, "打印机卡纸")[0] == "paper-jam"
    assert len(loads) == 1
    assert index_in(cache / "search")


@pytest.mark.usefixtures("no_writing")
def test_where_nothing_can_be_written_it_still_searches(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("a file, no folder", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "taken"))
    assert found(project, "磁盘写满") == ["disk-full"]


def test_several_at_once_do_no_harm(project: Path) -> None:
    command = [sys.executable, "-m", "generator", "-C", str(project), "search", "磁盘写满"]
    command += ["--json"]
    for name in ("磁盘", "硬盘", "盘"):
        write(project, "kb/faults/disk-full.yml", DISK.replace("磁盘", name))
        started = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(4)]
        ended = [(process.communicate(timeout=120)[0], process.returncode) for process in started]
        assert [code for _, code in ended] == [0] * 4
        assert all(f"{name}写满" in out.decode() for out, _ in ended)
    assert found(project, "磁盘写满") == ["disk-full"]


def test_a_faulty_entry_is_left_out_and_counted(project: Path) -> None:
    write(project, "kb/faults/paper-jam.yml", "tilte: 打印机卡纸\n")
    with opened(project) as library:
        assert library.state.unreadable == 1
        assert [hit.record.id for hit in search(library, Want("磁盘写满")).hits] == ["disk-full"]


def test_an_audience_sees_its_own(project: Path) -> None:
    assert found(project, "上不了网")[0] == "no-network"
    assert "no-network" not in found(project, "上不了网", "public")
    assert found(project, "磁盘写满", "public") == ["disk-full"]


def test_an_audience_that_is_not_there(project: Path) -> None:
    with pytest.raises(UnknownAudienceError) as caught, opened(project, "nobody"):
        pass
    assert caught.value.known == ("public", "internal")


def test_settings_that_cannot_be_read(project: Path) -> None:
    write(project, "site_config.yml", "site_name: [")
    with pytest.raises(SettingsError) as caught, opened(project):
        pass
    assert caught.value.diagnostics[0].location.path == "site_config.yml"


_ASKING = """
import sys
from pathlib import Path
import generator.cli.search
import generator.cli.searching
from generator.finder import Want, opened, search
with opened(Path(sys.argv[1])) as library:
    print(search(library, Want("磁盘写满")).hits[0].record.id)
print(*sorted({"jinja2", "markdown_it", "mkdocs", "pydantic"} & sys.modules.keys()))
"""


def test_asking_a_kept_index_reads_no_library_that_only_makes_one(project: Path) -> None:
    """They take longer to read than the search takes."""
    with opened(project):
        pass
    command = [sys.executable, "-X", "utf8", "-c", _ASKING, str(project)]
    told = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    assert told.stdout.splitlines() == ["disk-full", ""]
