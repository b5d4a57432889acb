"""The same document is the same file, whenever and wherever it is made."""

import os
import subprocess
import sys
import time
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.press.word import docx
from tests.press.samples import line
from tests.press.word.opened import NOWHERE
from tests.press.word.samples import FULL, VOLUME, document

_PRINT = (
    "import sys; from hashlib import sha256; from tests.press.word.samples import VOLUME;"
    "from tests.press.word.opened import NOWHERE; from generator.press.word import docx;"
    "print(sha256(docx(VOLUME, NOWHERE)).hexdigest())"
)


def test_two_runs_give_the_same_bytes() -> None:
    assert docx(FULL, NOWHERE) == docx(FULL, NOWHERE)


def test_another_time_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    before = docx(FULL, NOWHERE)
    later = time.time() + 40 * 24 * 3600
    monkeypatch.setattr(time, "time", lambda: later)
    assert docx(FULL, NOWHERE) == before


@pytest.mark.parametrize(("seed", "zone"), [("1", "Asia/Shanghai"), ("2", "America/New_York")])
def test_another_process_gives_the_same_bytes(seed: str, zone: str) -> None:
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(Path.cwd())}
    ran = subprocess.run(
        [sys.executable, "-c", _PRINT], env=surroundings, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == sha256(docx(VOLUME, NOWHERE)).hexdigest()


def test_the_parts_of_the_file_tell_no_time() -> None:
    with ZipFile(BytesIO(docx(FULL, NOWHERE))) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_another_word_gives_another_file() -> None:
    assert docx(document(line("甲")), NOWHERE) != docx(document(line("乙")), NOWHERE)
