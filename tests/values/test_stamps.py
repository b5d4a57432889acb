"""What was made by another program is known by its files, without reading them."""

import os
from pathlib import Path

import pytest

import generator
from generator.values.stamps import COMPILED, library_stamp, program_stamp

LATER = (2_000_000_000, 2_000_000_000)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of two packages."""
    for name in ("__init__.py", "checks/rule.py", f"checks/{COMPILED}/rule.pyc", "theme/a.css"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.setattr(generator, "__file__", str(tmp_path / "__init__.py"))
    return tmp_path


def stamps_of_program() -> tuple[str, str, str]:
    """Of all of it and of each package, as a program that begins now takes them."""
    take = program_stamp.__wrapped__
    return take(), take("checks"), take("theme")


def test_an_edit_changes_the_stamps_of_what_it_is_in(program: Path) -> None:
    before = stamps_of_program()
    os.utime(program / "theme/a.css", LATER)
    after = stamps_of_program()
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, True, False]


def test_a_file_that_comes_changes_them_too(program: Path) -> None:
    before = stamps_of_program()
    (program / "checks/words.toml").touch()
    after = stamps_of_program()
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, False, True]


def test_what_python_compiles_meanwhile_does_not(program: Path) -> None:
    before = stamps_of_program()
    os.utime(program / f"checks/{COMPILED}/rule.pyc", LATER)
    (program / f"theme/{COMPILED}").mkdir()
    assert stamps_of_program() == before


@pytest.mark.usefixtures("program")
def test_another_python_does(monkeypatch: pytest.MonkeyPatch) -> None:
    before = stamps_of_program()
    monkeypatch.setattr("sys.version", "4.0")
    assert not set(before) & set(stamps_of_program())


def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library that can be found and must not be imported."""
    made = tmp_path / "lonelylib" / "__init__.py"
    made.parent.mkdir()
    made.write_text("raise AssertionError\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return made


def test_a_library_that_is_installed_anew_changes_its_stamp(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, take = library(tmp_path, monkeypatch), library_stamp.__wrapped__
    before = take("lonelylib", "yaml")
    assert take("lonelylib", "yaml") == before
    os.utime(made, LATER)
    assert take("lonelylib", "yaml") != before
    assert take("yaml") == take("yaml", "nowheretobefound")
