"""Fetches the bytes of one file, or says why they cannot be had."""

from pathlib import Path

from generator.diagnostics import Diagnostic, Location


def read_content(project: Path, path: str) -> bytes | Diagnostic:
    """The bytes of a file, or what stands in the way."""
    file = project / path
    if not file.is_file() and (problem := obstacle(project, path)):
        return problem
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return Diagnostic("missing-file", Location(path))
    except PermissionError:
        return _unreadable(path, "permission")
    except OSError as error:
        values = {"reason": error.strerror or str(error)}
        return Diagnostic("unreadable-file", Location(path), values=values, variant="other")


def obstacle(project: Path, path: str) -> Diagnostic | None:
    """What can be told without reading: a link that leads nowhere, a pipe that never ends."""
    file = project / path
    if file.is_symlink() and not file.exists():
        return _unreadable(path, "dangling")
    if file.exists() and not (file.is_file() or file.is_dir()):
        return _unreadable(path, "special")
    return None


def _unreadable(path: str, variant: str) -> Diagnostic:
    return Diagnostic("unreadable-file", Location(path), variant=variant)
