"""Compiled templates that are kept: used when they are whole and of the same text, else not."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from generator.render.site.compiled import Compiled


def shown(folder: Path, text: str, *, autoescape: bool = True) -> str:
    """A template as an environment shows it, which decides what is compiled."""
    cache = Compiled(f"{autoescape=}", folder)
    environment = Environment(loader=DictLoader({"page": text}), autoescape=autoescape, bytecode_cache=cache)
    return environment.get_template("page").render()


@pytest.fixture(autouse=True)
def _writing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)


def test_what_was_compiled_is_used_again(tmp_path: Path) -> None:
    assert shown(tmp_path, "a") == "a"
    (kept,) = tmp_path.iterdir()
    written = kept.stat().st_ino
    assert shown(tmp_path, "a") == "a"
    assert kept.stat().st_ino == written


def test_another_text_is_compiled_anew(tmp_path: Path) -> None:
    shown(tmp_path, "a")
    assert shown(tmp_path, "b") == "b"


def test_another_compiler_compiles_anew(tmp_path: Path) -> None:
    text = "{{ '<' }}"
    assert shown(tmp_path, text, autoescape=True) == "&lt;"
    assert shown(tmp_path, text, autoescape=False) == "<"


@pytest.mark.parametrize("keep", [0, 3, 40, -5])
def test_a_file_cut_short_is_compiled_anew(tmp_path: Path, keep: int) -> None:
    shown(tmp_path, "a")
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:keep])
    assert shown(tmp_path, "a") == "a"


def test_a_folder_that_is_not_there_does_no_harm(tmp_path: Path) -> None:
    assert shown(tmp_path / "none", "a") == "a"
