"""The same content makes the same bytes, wherever and whenever it is built, and whoever does it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.cli.running import starter


def built(source: Path, folder: Path, **environment: str) -> dict[str, bytes]:
    """The site of a copy of a project, whose files were put in place in an order of their own."""
    files = sorted(path for path in source.rglob("*") if path.is_file())
    for file in reversed(files) if "reversed" in folder.name else files:
        place = folder / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
    command = [sys.executable, "-m", "generator", "-C", str(folder), "build"]
    surroundings = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", **environment}
    subprocess.run(command, env=surroundings, check=True, capture_output=True)
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def test_two_builds_are_equal(scratch: Path) -> None:
    source = starter(scratch / "source")
    one = built(source, scratch / "one", LC_ALL="C.UTF-8", TZ="Asia/Shanghai", PYTHONHASHSEED="1")
    deep = scratch / "a folder" / "另一个 reversed"
    other = built(source, deep, LC_ALL="C", TZ="America/Los_Angeles", PYTHONHASHSEED="2")
    assert len(one) > 50
    assert one == other
