"""`opsbook serve`: once it serves, neither a mistake nor a bug of ours ends it."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

import generator.cli.serve
from generator.publish.mkdocs_site import BuildReport, Order
from tests.cli.running import Opsbook

Rebuild = Callable[[], BuildReport | None]


def hosted(monkeypatch: pytest.MonkeyPatch, host: Callable[[Rebuild], object]) -> None:
    """Puts a function in the place of the server: it may ask for the site as often as it likes."""

    def serve(build: Callable[[Order], BuildReport | None], project: Path, **_: object) -> bool:
        served = project.parent / "served"
        host(lambda: build(Order(project, served / "site", served / "memory")))
        return True

    monkeypatch.setattr(generator.cli.serve, "serve", serve)


def test_a_bug_of_ours_keeps_the_last_good_page_and_leaves_a_log(
    opsbook: Opsbook, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    logs = tmp_path / "logs"
    logs.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(logs))
    sites = []

    def host(rebuild: Rebuild) -> None:
        sites.append(rebuild())
        with monkeypatch.context() as broken:
            broken.setattr(generator.cli.serve, "inspect", lambda *_: 1 / 0)
            sites.append(rebuild())
        sites.append(rebuild())

    hosted(monkeypatch, host)
    result = opsbook("-C", project, "serve")
    assert result.code == 0
    assert [site is None for site in sites] == [False, True, False]
    (log,) = logs.iterdir()
    assert str(log) in result.err
    assert "页面保持上一次正确的样子" in result.err


@pytest.mark.usefixtures("project")
def test_a_bug_before_anything_is_served_ends_it(
    opsbook: Opsbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(generator.cli.serve, "inspect", lambda *_: 1 / 0)
    hosted(monkeypatch, lambda rebuild: rebuild())
    assert opsbook("serve").code == 3


def test_an_audience_that_is_taken_away_is_told_and_the_page_stays(
    opsbook: Opsbook, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = project / "site_config.yml"
    sites = []

    def host(rebuild: Rebuild) -> None:
        sites.append(rebuild())
        text = settings.read_text("utf-8")
        settings.write_text(text.replace("[public, internal]", "[everybody, internal]"), "utf-8")
        for entry in project.rglob("*.yml"):
            entry.write_text(entry.read_text("utf-8").replace(": public", ": everybody"), "utf-8")
        sites.append(rebuild())

    hosted(monkeypatch, host)
    result = opsbook("serve", "--audience", "public")
    assert result.code == 0
    assert [site is None for site in sites] == [False, True]
    assert "everybody" in result.err
    assert "页面保持上一次正确的样子" in result.err
