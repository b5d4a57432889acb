"""`opsbook print`: what it says and how it ends; its pages are tested in tests/press."""

import sys
from pathlib import Path

import pytest

from generator.cli import print as print_
from generator.messages import LANGUAGES, Language
from generator.press.printing import Report
from tests.cli.running import LOCALES, Opsbook

FAULT = Path("kb/faults/disk-full.yml")


def names(folder: Path = Path("print")) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.startswith(".")}


def test_without_a_choice_it_lists_what_can_be_printed(opsbook: Opsbook, project: Path) -> None:
    result = opsbook("print")
    assert result.code == 0
    rows = [line.split()[:2] for line in result.out.splitlines()]
    assert ["runbook", "disk-full"] in rows
    assert ["wall-sheet", "data-loss_wall-sheet"] in rows
    assert "--all" in result.err
    assert not (project / "print").exists()


@pytest.mark.usefixtures("project")
def test_an_entry_is_printed_then_only_what_changed(opsbook: Opsbook) -> None:
    first = opsbook("print", "disk-full")
    assert (first.code, first.out) == (0, "")
    assert "印了 1 份，0 份没有变化" in first.err
    assert names() == {"disk-full.pdf"}
    assert Path("print/disk-full.pdf").read_bytes().startswith(b"%PDF-")
    assert "印了 0 份，1 份没有变化" in opsbook("print", "disk-full").err
    FAULT.write_text(FAULT.read_text("utf-8").replace("title: ", "title: 新", 1), "utf-8")
    assert "印了 1 份，0 份没有变化" in opsbook("print", "disk-full").err


@pytest.mark.usefixtures("project")
def test_all_documents_of_an_emergency(opsbook: Opsbook) -> None:
    assert opsbook("print", "data-loss", "--out", "usb").code == 0
    assert {"data-loss.pdf", "data-loss_wall-sheet.pdf"} <= names(Path("usb"))


@pytest.mark.usefixtures("project")
def test_one_kind_as_word(opsbook: Opsbook) -> None:
    assert opsbook("print", "--kind", "wall-sheet", "--format", "docx").code == 0
    assert names() == {"data-loss_wall-sheet.docx", "server-down_wall-sheet.docx"}


def test_a_projects_file_is_printed_from_below_it(
    opsbook: Opsbook, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "kb" / "faults")
    assert opsbook("print", "disk-full").code == 0
    assert names(project / "print") == {"disk-full.pdf"}


@pytest.mark.usefixtures("project")
def test_an_audience_has_no_paper_of_what_it_may_not_see(opsbook: Opsbook) -> None:
    Path("kb/faults/no-network.yml").write_text(
        Path("kb/faults/no-network.yml").read_text("utf-8").replace("audience: public", ""), "utf-8"
    )
    seen = opsbook("print", "--audience", "public").out
    assert "no-network" not in seen
    assert "no-network" in opsbook("print").out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("disk-ful",), ("disk-ful", "disk-full")),
        (("zzz-zzz-zzz",), ("zzz-zzz-zzz", "opsbook print")),
        (("disk-full", "--kind", "form"), ("opsbook print",)),
        (("--kind", "poste"), ("poster",)),
        (("--all", "--audience", "publik"), ("public",)),
        (("--all", "--template", "site_config.yml"), ("--format docx",)),
        (("--all", "--format", "docx", "--template", "none.docx"), ("none.docx",)),
        (("disk-full", "--format", "docx", "--template", "site_config.yml"), (".docx",)),
    ],
)
def test_a_refusal_says_what_would_be_right(
    opsbook: Opsbook,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: Language,
    words: tuple[str, ...],
    told: tuple[str, ...],
) -> None:
    config = project / "site_config.yml"
    config.write_text(
        config.read_text("utf-8").replace("language: zh", f"language: {language}"), "utf-8"
    )
    monkeypatch.setenv("LC_ALL", LOCALES[language])
    result = opsbook("print", *words)
    assert result.code == 2
    assert all(word in result.err for word in told)
    assert not (project / "print").exists()


def test_faulty_content_is_not_printed(opsbook: Opsbook, project: Path) -> None:
    FAULT.write_text("title: [", "utf-8")
    result = opsbook("print", "--all")
    assert result.code == 1
    assert str(FAULT) in result.out
    assert "什么也没有印" in result.err
    assert not (project / "print").exists()


@pytest.mark.usefixtures("project")
def test_a_character_that_the_fonts_lack_is_named(opsbook: Opsbook) -> None:
    FAULT.write_text(FAULT.read_text("utf-8").replace("title: ", "title: 🔴", 1), "utf-8")
    result = opsbook("print", "disk-full")
    assert result.code == 0
    assert "disk-full.pdf" in result.err
    assert "🔴" in result.err
    assert "〔U+1F534〕" in result.err


@pytest.mark.usefixtures("project")
def test_without_the_extra_it_says_what_to_install(
    opsbook: Opsbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "manimgx_fonts_cjk", None)
    result = opsbook("print", "disk-full")
    assert result.code == 2
    assert 'pip install "opsbook[print]"' in result.err


@pytest.mark.usefixtures("project")
def test_after_an_interruption_it_says_how_far_it_came(
    opsbook: Opsbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*arguments: object) -> Report:
        on_progress = arguments[-1]
        assert callable(on_progress)
        on_progress(3, 9)
        raise KeyboardInterrupt

    monkeypatch.setattr(print_, "print_all", interrupted)
    result = opsbook("print", "--all")
    assert result.code == 130
    assert "印好 3 份，共 " in result.err
