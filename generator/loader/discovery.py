"""Says of the files of a project which kind of entry each one is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import NamedTuple

from generator.diagnostics import Diagnostic, Location, Severity
from generator.loader.content import obstacle
from generator.model.kinds import KINDS, Kind
from generator.values import is_entry_id
from generator.values.sources import Sources
from generator.values.suggestion import closest

_YAML = (".yml", ".yaml")
_KB = "kb"
_FILES = f"{_KB}/files"
_KIND_BY_FOLDER = {kind.folder: kind for kind in KINDS.values()}
_GLOSSARY = KINDS["glossary"].folder


class EntryFile(NamedTuple):
    """A YAML file that should hold one entry.

    Attributes:
        path: relative to the project, with forward slashes.
        kind: what its folder says it is.
    """

    path: str
    kind: Kind

    @property
    def entry_id(self) -> str:
        """The id that the file name gives."""
        return self.path.rpartition("/")[2].rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Found:
    """What lies in a project: entry files and attachments, both sorted by path, and misfits."""

    entries: tuple[EntryFile, ...]
    files: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]


def discover(sources: Sources) -> Found:
    """Says of every file in `kb/` and `playbooks/` what it is."""
    entries: list[EntryFile] = []
    files: set[str] = set()
    problems: list[Diagnostic] = []
    for path in sources.contents:
        if not _is_utf8(path):
            problems.append(_undecodable(path))
        elif path.startswith(f"{_FILES}/"):
            if problem := obstacle(sources.project, path):
                problems.append(problem)
            files.add(path.removeprefix(f"{_KB}/"))
        elif not path.lower().endswith(_YAML):
            problems.append(Diagnostic("not-an-entry", Location(path), Severity.NOTICE))
        elif kind := _kind_of(path):
            entries.append(EntryFile(path, kind))
        else:
            problems.append(_misplaced(path))
    problems.extend(_bad_names(entries))
    return Found(tuple(entries), frozenset(files), tuple(problems))


def _kind_of(path: str) -> Kind | None:
    folder, _, name = path.rpartition("/")
    if folder == _KB:
        return _KIND_BY_FOLDER.get(str(PurePosixPath(folder, name).with_suffix(".yml")))
    return _kind_in(folder)


@cache
def _kind_in(folder: str) -> Kind | None:
    """The kind of the entries in a folder and in those below it."""
    depth = 2 if folder.startswith(f"{_KB}/") else 1
    return _KIND_BY_FOLDER.get("/".join(folder.split("/")[:depth]))


def _misplaced(path: str) -> Diagnostic:
    places = [f"{folder}/" if folder != _GLOSSARY else folder for folder in _KIND_BY_FOLDER]
    folder = "/".join(path.split("/")[:2]) + "/"
    near = closest(folder, places) if folder != f"{path}/" else ""
    values = {"folders": ", ".join(places), "suggestion": near}
    variant = "near" if near else "far"
    return Diagnostic("misplaced-file", Location(path), values=values, variant=variant)


def _is_utf8(path: str) -> bool:
    if path.isascii():
        return True
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _undecodable(path: str) -> Diagnostic:
    """A file name in another encoding, as old archives unpack them."""
    printable = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return Diagnostic("bad-file-name", Location(printable), variant="encoding")


def _bad_names(entries: list[EntryFile]) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for file in entries:
        name = file.entry_id
        if not is_entry_id(name):
            yield Diagnostic("bad-file-name", Location(file.path), values={"value": name})
        elif name in first:
            values = {"id": name, "first": first[name]}
            yield Diagnostic("duplicate-id", Location(file.path), values=values)
        first.setdefault(name, file.path)
