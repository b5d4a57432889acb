"""Whether a build would change anything: told from names, sizes and hours of files alone.

Nothing costly may be imported here: an answer within a third of a second is the purpose.
"""

import hashlib
import json
import os
import sysconfig
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from generator.values import SITE_MARKER
from generator.values.digest import digest_of
from generator.values.moment import today
from generator.values.sources import Sources
from generator.values.stamps import program_stamp, stamps
from generator.values.whole_file import write_whole

_FILE: Final = "standing.json"


@dataclass(frozen=True, slots=True)
class Build:
    """A build that may be asked for again.

    Attributes:
        project: the project folder.
        audience: whom the site is for, as asked for.
        target: the folder to publish in.
        with_print: whether papers go with the pages.
    """

    project: Path
    audience: str
    target: Path
    with_print: bool = False

    @property
    def memory(self) -> Path:
        """A folder for what makes the next build of this target faster."""
        name = hashlib.blake2b(str(self.target.resolve()).encode(), digest_size=8).hexdigest()
        return self.project / ".opsbook" / "sites" / name


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a site is made of.

    Attributes:
        mark: stands for it.
        is_settled: whether whatever the owner changes from now on will show in the mark.
    """

    mark: str
    is_settled: bool


def unchanged(build: Build, now: Inputs) -> list[str] | None:
    """What was told when the site was last built, if a build now would make the same; else None."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        told: dict[str, Any] = json.loads((build.memory / _FILE).read_bytes())
        wishes = [list(one) for path in told["wishes"] for one in stamps(Path(path))]
        same = told["inputs"] == now.mark and told["stamps"] == wishes
        if same and told["site"] == _site(build.target, told["site"][1]):
            return [str(line) for line in told["told"]]
    return None


def inputs(build: Build, sources: Sources) -> Inputs:
    """What the site is made of.

    Args:
        build: what is asked for.
        sources: the files of the project as they are before the build.

    Raises:
        OSError: something cannot be read.
    """
    told = (
        Path(sysconfig.get_path("purelib")).stat().st_mtime_ns,
        os.environ.get("SOURCE_DATE_EPOCH"),
        str(today()),
        (build.audience, str(build.target.resolve()), build.with_print),
        program_stamp(),
        sources.mark,
    )
    return Inputs(digest_of(told), is_settled=not sources.fleeting)


def note(build: Build, before: Inputs, told: list[str]) -> None:
    """Keeps what was told of a build that went well, unless something is being changed now.

    What was changed during the build is not what it was before, which the next time is told.

    Args:
        build: what was asked for.
        before: the inputs as they were before it.
        told: what to tell again.

    Raises:
        OSError: it cannot be written.
    """
    wishes = _wishes(build.memory)
    if wishes is None or not before.is_settled:
        (build.memory / _FILE).unlink(missing_ok=True)
        return
    standing = {
        "inputs": before.mark,
        "wishes": wishes,
        "stamps": [one for path in wishes for one in stamps(Path(path))],
        "site": _site(build.target, _folders(str(build.target))),
        "told": told,
    }
    write_whole(build.memory / _FILE, json.dumps(standing, ensure_ascii=False).encode())


def _wishes(memory: Path) -> list[str] | None:
    """Files and folders besides in which the owner says how the host works; None if unknown.

    `host_memory` wrote them down; to import it would take too long here.
    """
    with suppress(OSError, ValueError, KeyError, TypeError):
        return list(json.loads((memory / "host.json").read_bytes())["sources"])
    return None


def _site(target: Path, folders: Iterable[str]) -> list[Any]:
    """The mark of a site, and the hour of each of its folders: it tells of files come or gone."""
    mark = (target / SITE_MARKER).read_text("utf-8")
    return [mark, {folder: Path(folder).stat().st_mtime_ns for folder in folders}]


def _folders(folder: str) -> Iterator[str]:
    """A folder and all that are in it."""
    yield folder
    with os.scandir(folder) as found:
        for item in found:
            if item.is_dir(follow_symlinks=False):
                yield from _folders(item.path)
