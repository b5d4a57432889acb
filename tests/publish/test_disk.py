"""There is always a whole site: the old one or the new one, and nothing beside it."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publish.disk import ForeignFolderError, replaced
from generator.values import SITE_MARKER

STOPS_WITH_A_SITE_HALF_WRITTEN = """
import sys, time
from pathlib import Path
from generator.publish.disk import replaced
with replaced(Path(sys.argv[1])) as staging:
    (staging / "index.html").write_text("new")
    print("written", flush=True)
    time.sleep(60)
"""
STOPS_BETWEEN_THE_TWO_RENAMES = """
import os, signal, sys
from pathlib import Path
from generator.publish import disk
rename = Path.rename
def rename_and_die(self, target):
    rename(self, target)
    os.kill(os.getpid(), signal.SIGKILL)
Path.rename = rename_and_die
disk.exchanged = lambda *_: False
with disk.replaced(Path(sys.argv[1])) as staging:
    (staging / "index.html").write_text("new")
"""
MEETS_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from generator.publish.disk import replaced
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
with replaced(Path(sys.argv[1])) as staging:
    (staging / "index.html").write_bytes(b"x" * 5000)
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that is there already."""
    target = tmp_path / "site"
    publish(target, "old")
    return target


def publish(target: Path, text: str) -> None:
    with replaced(target) as staging:
        (staging / "index.html").write_text(text, "utf-8")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def state(site: Path) -> tuple[list[str], str]:
    """What lies beside the site, and what the site says."""
    return names(site.parent), (site / "index.html").read_text("utf-8")


def start(script: str, site: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", script, str(site)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def fail_while_writing(site: Path, error: BaseException) -> None:
    with replaced(site) as staging:
        (staging / "index.html").write_text("half", "utf-8")
        raise error


def stop_while_writing(site: Path, number: signal.Signals) -> None:
    with start(STOPS_WITH_A_SITE_HALF_WRITTEN, site) as process:
        assert process.stdout
        assert process.stdout.readline() == "written\n"
        process.send_signal(number)
        process.wait(20)


def test_makes_a_site_and_its_parents(tmp_path: Path) -> None:
    publish(tmp_path / "out" / "site", "new")
    assert state(tmp_path / "out" / "site") == (["site"], "new")


def test_replaces_the_whole_site(site: Path) -> None:
    (site / "gone.html").write_text("gone", "utf-8")
    publish(site, "new")
    assert state(site) == (["site"], "new")
    assert not (site / "gone.html").exists()


def test_keeps_the_rights_of_the_folder(site: Path) -> None:
    site.chmod(0o750)
    publish(site, "new")
    assert site.stat().st_mode & 0o777 == 0o750


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit, OSError])
def test_a_failed_build_leaves_the_old_site(site: Path, error: type[BaseException]) -> None:
    with pytest.raises(error):
        fail_while_writing(site, error())
    assert state(site) == (["site"], "old")


def test_a_failed_first_build_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="broken"), replaced(tmp_path / "site"):
        raise ValueError("broken")
    assert names(tmp_path) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_build_leaves_the_old_site(site: Path, number: signal.Signals) -> None:
    stop_while_writing(site, number)
    assert state(site) == (["site"], "old")


def test_a_full_disk_leaves_the_old_site(site: Path) -> None:
    with start(MEETS_A_FULL_DISK, site) as process:
        _, errors = process.communicate()
    assert "File too large" in errors
    assert state(site) == (["site"], "old")


def test_the_next_build_cleans_up_after_a_killed_one(site: Path) -> None:
    stop_while_writing(site, signal.SIGKILL)
    assert (site / "index.html").read_text("utf-8") == "old"
    assert len(names(site.parent)) == 2
    publish(site, "new")
    assert state(site) == (["site"], "new")


def test_a_site_moved_aside_by_a_killed_build_comes_back(site: Path) -> None:
    with start(STOPS_BETWEEN_THE_TWO_RENAMES, site) as process:
        process.communicate()
    assert not site.exists()
    with pytest.raises(ValueError, match="broken"), replaced(site):
        raise ValueError("broken")
    assert state(site) == (["site"], "old")


def test_a_build_that_is_still_running_is_left_alone(site: Path) -> None:
    with start(STOPS_WITH_A_SITE_HALF_WRITTEN, site) as process:
        assert process.stdout
        process.stdout.readline()
        publish(site, "new")
        beside = names(site.parent)
        process.kill()
    assert len(beside) == 2


def test_refuses_a_folder_of_something_else(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "thesis.txt").write_text("years of work", "utf-8")
    with pytest.raises(ForeignFolderError) as caught, replaced(home):
        pass
    assert caught.value.folder == home
    assert (home / "thesis.txt").read_text("utf-8") == "years of work"


def test_refuses_a_file(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("not a folder", "utf-8")
    with pytest.raises(ForeignFolderError), replaced(tmp_path / "site"):
        pass


def test_refuses_a_repository_even_with_the_marker(site: Path) -> None:
    (site / ".git").mkdir()
    with pytest.raises(ForeignFolderError), replaced(site):
        pass


def test_takes_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(tmp_path / "site", "new")
    assert state(tmp_path / "site") == (["site"], "new")


def test_takes_a_site_that_plain_mkdocs_built(site: Path) -> None:
    (site / SITE_MARKER).unlink()
    (site / "search").mkdir()
    (site / "search" / "search_index.json").write_text("{}", "utf-8")
    (site / "sitemap.xml").write_text("", "utf-8")
    publish(site, "new")
    assert state(site) == (["site"], "new")


def test_follows_a_link_to_the_real_folder(site: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(site)
    publish(link, "new")
    assert link.is_symlink()
    assert (site / "index.html").read_text("utf-8") == "new"
