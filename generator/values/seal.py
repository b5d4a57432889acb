"""Tells what one has kept oneself from what is foreign, broken or half-written.

What is kept comes with its project's folder, and reading it may run what somebody hid in it. So
only what this user wrote is read: a keyed mark is kept with it, the key elsewhere.
"""

import hashlib
import hmac
import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_SEAL = "seal"
_KEY = "search.key"
_KEY_BYTES = 32
_MARK_BYTES = 32
_UNSEALED = ("WRITELOCK",)


def cache_folder() -> Path:
    """Where this user's programs keep what can be made again."""
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        if folder := os.environ.get(variable):
            return Path(folder) / "opsbook"
    return Path.home() / ".cache" / "opsbook"


def places(project: Path, subject: str, key: bytes) -> Iterator[Path]:
    """Where to keep what is known of a project, best first: beside it, else in the user's cache.

    Args:
        project: the project's folder.
        subject: what is kept there.
        key: the user's, so that those who share a project have places of their own.
    """
    owner = hashlib.blake2b(key, digest_size=6).hexdigest()
    yield project / ".opsbook" / subject / owner
    with suppress(RuntimeError):
        where = hashlib.blake2b(os.fsencode(project.resolve()), digest_size=12).hexdigest()
        yield cache_folder() / subject / where


def user_key() -> bytes:
    """This user's key, made when it is first asked for; a passing one where none can be kept."""
    try:
        return _kept_key(cache_folder() / _KEY)
    except (OSError, RuntimeError):
        return secrets.token_bytes(_KEY_BYTES)


def _kept_key(path: Path) -> bytes:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f"{_KEY}.{os.getpid()}")
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(secrets.token_bytes(_KEY_BYTES))
        new.replace(path)
    key = path.read_bytes()
    return key if len(key) == _KEY_BYTES else secrets.token_bytes(_KEY_BYTES)


def sealed(content: bytes, key: bytes) -> bytes:
    """The content with its mark before it."""
    return hashlib.blake2b(content, key=key, digest_size=_MARK_BYTES).digest() + content


def unsealed(content: bytes, key: bytes) -> memoryview | None:
    """What the holder of the key sealed, not copied; None if it is anything else."""
    whole = memoryview(content)
    mark, rest = whole[:_MARK_BYTES], whole[_MARK_BYTES:]
    own = hashlib.blake2b(rest, key=key, digest_size=_MARK_BYTES).digest()
    return rest if hmac.compare_digest(mark, own) else None


def close(folder: Path, key: bytes) -> None:
    """Seals a folder whose files are all written.

    Raises:
        OSError: the folder cannot be written.
    """
    (folder / _SEAL).write_bytes(_mark(folder, key))


def holds(folder: Path, key: bytes) -> bool:
    """Whether a folder is just as it was when the holder of the key sealed it."""
    try:
        return hmac.compare_digest((folder / _SEAL).read_bytes(), _mark(folder, key))
    except OSError:
        return False


def _mark(folder: Path, key: bytes) -> bytes:
    """Nobody without the key can make one, so sizes and times are enough to tell of a change."""
    told = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != _SEAL and not path.name.endswith(_UNSEALED):
            status = path.stat()
            name = path.relative_to(folder).as_posix()
            told.append(f"{name}\0{status.st_size}\0{status.st_mtime_ns}")
    return hmac.digest(key, "\n".join(told).encode(), "sha256")
