"""`opsbook build`: the site, whole or not at all."""

import re
import time
from datetime import date
from pathlib import Path

import pytest

from generator.processes import Progress
from generator.project import Inspection, inspect
from generator.values.sources import Sources
from tests.cli.running import Opsbook, everything_in


def test_it_says_what_was_built_and_what_to_open(opsbook: Opsbook, project: Path) -> None:
    result = opsbook("build")
    assert result.code == 0
    assert result.out == ""
    built, found, opened = result.err.splitlines()
    made = (project / "site").rglob("*.html")
    pages = sum('<h1 id="_top">' in path.read_text("utf-8") for path in made)
    assert f"{pages} 页" in built
    assert "19 个条目" in built
    assert "opsbook check" in found
    assert opened.endswith(str(project / "site/index.html"))
    assert (project / "site/index.html").is_file()


@pytest.mark.usefixtures("project")
def test_timings_tell_of_each_stage_once(opsbook: Opsbook) -> None:
    _, *told = opsbook("build", "--timings").err.partition("合计")[0].splitlines()
    stages = [line.split()[0] for line in told if line.strip()]
    assert {"读取条目", "检查条目", "写页面", "写搜索索引", "写出站点"} <= set(stages)
    assert len(stages) == len(set(stages))


@pytest.mark.usefixtures("project")
def test_the_time_it_tells_holds_reading_too(
    opsbook: Opsbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(sources: Sources, today: date, progress: Progress) -> Inspection:
        time.sleep(1)
        return inspect(sources, today, progress=progress)

    monkeypatch.setattr("generator.cli.building.inspect", slow)
    told = re.search(r"用时 ([\d.]+) 秒", opsbook("build").err)
    assert told
    assert float(told[1]) >= 1


@pytest.mark.usefixtures("project")
def test_progress_and_colours_stay_out_of_a_pipe(opsbook: Opsbook) -> None:
    result = opsbook("build")
    assert "\x1b" not in result.out + result.err
    assert "…" not in result.err


def test_an_audience_gets_its_own_site(opsbook: Opsbook, project: Path) -> None:
    assert opsbook("build", "--audience", "public", "--site-dir", "out").code == 0
    assert opsbook("build").code == 0
    public, internal = everything_in(project / "out"), everything_in(project / "site")
    assert "faults/no-network.html" in public
    assert "faults/disk-full.html" in internal
    assert "faults/disk-full.html" not in public


def test_errors_leave_the_last_good_site(opsbook: Opsbook, project: Path) -> None:
    opsbook("build")
    before = everything_in(project / "site")
    (project / "kb/faults/no-network.yml").write_text("tilte: x\n", "utf-8")
    result = opsbook("build")
    assert result.code == 1
    assert "kb/faults/no-network.yml:1:1: unknown-key" in result.out
    assert "to-be-filled" not in result.out
    assert "站点没有生成" in result.err
    assert everything_in(project / "site") == before
    assert not [path for path in project.iterdir() if path.name.startswith(".site")]


def test_a_new_build_replaces_all_of_the_old_one(opsbook: Opsbook, project: Path) -> None:
    opsbook("build")
    (project / "kb/faults/no-network.yml").rename(project / "kb/faults/net-gone.yml")
    (project / "kb/pages/symptom-wizard.yml").write_text("title: 向导\ngroup: 甲\n", "utf-8")
    text = (project / "kb/courses/service-desk-start.yml").read_text("utf-8")
    (project / "kb/courses/service-desk-start.yml").write_text(
        text.replace("no-network", "net-gone"), "utf-8"
    )
    for file in project.rglob("*.yml"):
        file.write_text(file.read_text("utf-8").replace("no-network", "net-gone"), "utf-8")
    assert opsbook("build").code == 0
    assert (project / "site/faults/net-gone.html").is_file()
    assert not (project / "site/faults/no-network.html").exists()


def test_a_folder_that_is_no_site_is_not_overwritten(opsbook: Opsbook, project: Path) -> None:
    (project / "mine").mkdir()
    (project / "mine/letter.txt").write_text("dear", "utf-8")
    result = opsbook("build", "--site-dir", "mine")
    assert result.code == 2
    assert "mine" in result.err
    assert "--site-dir" in result.err
    assert everything_in(project / "mine") == {"letter.txt": b"dear"}


@pytest.mark.usefixtures("project")
def test_a_place_that_cannot_be_written_is_not_our_bug(opsbook: Opsbook) -> None:
    result = opsbook("build", "--site-dir", "site_config.yml/site")
    assert result.code == 2
    assert "site_config.yml" in result.err
    assert ".log" not in result.err


@pytest.mark.parametrize("settings", ["theme: {name: readthedocs}\nplugins: [opsbook]\n"])
def test_settings_of_the_host_that_cannot_work(
    opsbook: Opsbook, project: Path, settings: str
) -> None:
    (project / "mkdocs.yml").write_text(f"site_name: x\ndocs_dir: kb\n{settings}", "utf-8")
    result = opsbook("build")
    assert result.code == 1
    assert "readthedocs" in result.err
    assert not (project / "site").exists()
