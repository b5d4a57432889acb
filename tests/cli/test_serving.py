"""The server as a process: it renews pages, outlives mistakes, and remembers what it made."""

import signal
import socket
from pathlib import Path

from tests.cli.processes import DEADLINE, err, free_port, page, running, until


def test_the_server_answers_renews_and_keeps_the_last_good_page(project: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}/faults/no-network.html"
    entry = project / "kb/faults/no-network.yml"
    good = entry.read_text("utf-8")
    with running(project, "serve", "--port", str(port)) as process:
        until(lambda: "办公电脑上不了网" in page(address), "the first page")
        assert f"http://127.0.0.1:{port}/" in err(project)

        entry.write_text(good.replace("办公电脑上不了网", "整层楼断网"), "utf-8")
        until(lambda: "整层楼断网" in page(address), "the renewed page")

        entry.write_text("tilte: 打错了\n", "utf-8")
        out = project.parent / "out.txt"
        until(
            lambda: f"{entry.relative_to(project)}:1:1: unknown-key" in out.read_text("utf-8"), "it"
        )
        until(lambda: "页面保持上一次正确的样子" in err(project), "the word of comfort")
        assert "整层楼断网" in page(address)

        entry.write_text(good.replace("办公电脑上不了网", "又通了"), "utf-8")
        until(lambda: "又通了" in page(address), "the mended page")
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        assert process.wait(DEADLINE) == 0
    assert "Traceback" not in err(project)
    assert err(project).count("已更新") <= 6


def test_the_server_will_not_start_with_errors(project: Path) -> None:
    (project / "kb/faults/no-network.yml").write_text("tilte: 打错了\n", "utf-8")
    with running(project, "serve", "--port", str(free_port())) as process:
        assert process.wait(DEADLINE) == 1
    assert "unknown-key" in (project.parent / "out.txt").read_text("utf-8")


def test_a_port_that_is_taken_is_named(project: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        with running(project, "serve", "--port", port) as process:
            assert process.wait(DEADLINE) == 2
    assert port in err(project)
    assert "--port" in err(project)
    assert not (project / ".opsbook").exists(), "built before it was looked for"


def test_a_server_that_begins_again_writes_only_what_was_edited_meanwhile(project: Path) -> None:
    port = free_port()
    with_network, with_disk = (f"faults/{name}.html" for name in ("no-network", "disk-full"))
    served(project, port)
    before = made(project, with_network), made(project, with_disk)
    entry = project / "kb/faults/no-network.yml"
    text = entry.read_text("utf-8")
    entry.write_text(text.replace("办公电脑上不了网", "整层楼断网"), "utf-8")
    served(project, port)
    after = made(project, with_network), made(project, with_disk)
    assert "整层楼断网" in after[0][1]
    assert before[0] != after[0]
    assert before[1] == after[1]


def test_a_project_in_which_nothing_can_be_kept_is_served(project: Path) -> None:
    (project / ".opsbook").write_text("in the way", "utf-8")
    served(project, free_port())
    assert (project / ".opsbook").read_text("utf-8") == "in the way"


def test_nothing_is_left_of_what_was_served_to_others(project: Path) -> None:
    port, public = free_port(), ("--audience", "public")
    served(project, port, *public)
    alone = addresses(project)
    served(project, port)
    assert addresses(project) > alone
    served(project, port, *public)
    assert addresses(project) == alone


def served(project: Path, port: int, *words: str) -> None:
    """Serves until the first page is there."""
    with running(project, "serve", "--port", str(port), *words) as process:
        until(lambda: "<title>" in page(f"http://127.0.0.1:{port}/"), "the first page")
        process.send_signal(signal.SIGINT)
        assert process.wait(DEADLINE) == 0


def made(project: Path, address: str) -> tuple[int, str]:
    """When a page was made that was served, and what it says."""
    (file,) = (project / ".opsbook/served").glob(f"*/*/site/{address}")
    return file.stat().st_mtime_ns, file.read_text("utf-8")


def addresses(project: Path) -> set[str]:
    """All files that were served."""
    (site,) = (project / ".opsbook/served").glob("*/*/site")
    return {str(file.relative_to(site)) for file in site.rglob("*") if file.is_file()}
