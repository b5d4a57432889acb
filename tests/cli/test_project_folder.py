"""Which project the command works on, and in which language it speaks."""

from pathlib import Path

import pytest

from generator.cli.language import interface_language
from tests.cli.running import LOCALES, Opsbook, starter


def test_the_project_is_found_from_a_folder_below(
    opsbook: Opsbook, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = opsbook("list")
    monkeypatch.chdir(project / "kb" / "faults")
    assert opsbook("list") == here
    assert "disk-full" in here.out


@pytest.mark.parametrize("form", [("-C", "my-kb"), ("-Cmy-kb",), ("--project", "my-kb")])
def test_a_project_elsewhere(opsbook: Opsbook, scratch: Path, form: tuple[str, ...]) -> None:
    starter(scratch / "my-kb", "en")
    result = opsbook(*form, "list")
    assert result.code == 0
    assert "disk-full" in result.out
    assert result.out.startswith("Kind")


def test_options_of_a_verb_stay_with_the_current_folder(opsbook: Opsbook, scratch: Path) -> None:
    starter(scratch / "my-kb")
    assert opsbook("-C", "my-kb", "build", "--site-dir", "out").code == 0
    assert (scratch / "out" / "index.html").is_file()
    assert not (scratch / "my-kb" / "site").exists()


def test_the_projects_language_goes_before_the_terminals(
    scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starter(scratch / "zh", "zh")
    starter(scratch / "en", "en")
    assert interface_language(["-C", "en", "check"], {"LANG": LOCALES["zh"]}) == "en"
    assert interface_language(["-C", "zh", "check"], {"LANG": LOCALES["en"]}) == "zh"
    monkeypatch.chdir(scratch / "en" / "kb")
    assert interface_language(["check"], {"LANG": LOCALES["zh"]}) == "en"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, "en"),
    ],
)
def test_outside_of_a_project_the_terminal_decides(
    environment: dict[str, str], language: str
) -> None:
    assert interface_language(["check"], environment) == language
    assert interface_language([], environment) == language


def test_settings_that_cannot_be_read_leave_it_to_the_terminal(scratch: Path) -> None:
    (scratch / "site_config.yml").write_bytes(b"\xff\xfe language: en")
    assert interface_language(["check"], {"LANG": "en_US"}) == "zh"


@pytest.mark.parametrize("line", ["language: en", "language: 'en'", 'language:   "en"  # spoken'])
def test_settings_with_a_mistake_still_tell_the_language(scratch: Path, line: str) -> None:
    (scratch / "site_config.yml").write_text(f"site_name: [\n{line}\n", "utf-8")
    assert interface_language(["check"], {}) == "en"


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_problems_are_placed_as_seen_from_the_current_folder(
    opsbook: Opsbook, scratch: Path, form: str
) -> None:
    project = starter(scratch / "docs" / "my-kb")
    (project / "kb" / "faults" / "broken.yml").write_text("title: x\n", "utf-8")
    result = opsbook("-C", "docs/my-kb", "check", "--format", form)
    assert result.code == 1
    assert "docs/my-kb/kb/faults/broken.yml" in result.out
