"""A web server that packs what it sends, as real ones do, and notes how much that was."""

import gzip
import mimetypes
from collections import Counter
from functools import lru_cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from generator.publish.theme import SEARCH_SCRIPT

_SCRIPT = PurePosixPath(SEARCH_SCRIPT).name
_LEVEL = 6
"""As web servers are set up."""


class Sent:
    """What was sent since `clear`: address without its query, and size of the packed body."""

    def __init__(self) -> None:
        self._files: list[tuple[str, int]] = []

    def note(self, address: str, size: int) -> None:
        """A file was sent."""
        self._files.append((urlsplit(address).path, size))

    def clear(self) -> None:
        """Forgets all before."""
        self._files.clear()

    @property
    def size(self) -> int:
        """Bytes of everything."""
        return sum(size for _, size in self._files)

    def of_search(self) -> Counter[str]:
        """Bytes of the search's script and index, by folder of the site."""
        found: Counter[str] = Counter()
        for path, size in self._files:
            if path.startswith("/search/") or path.endswith(_SCRIPT):
                found[str(PurePosixPath(path).parent)] += size
        return found


def handler(sent: Sent) -> type[SimpleHTTPRequestHandler]:
    """A handler that notes into `sent`."""

    class Handler(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def do_GET(self) -> None:
            path = Path(self.translate_path(self.path))
            path = path / "index.html" if path.is_dir() else path
            if not path.is_file():
                self.send_error(HTTPStatus.NOT_FOUND)
                return
            body = _packed_file(path)
            sent.note(self.path, len(body))
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", _type(path))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base's name
            """Keeps requests off the terminal."""

    return Handler


def packed(content: bytes) -> bytes:
    """A body after gzip."""
    return gzip.compress(content, _LEVEL, mtime=0)


@lru_cache(maxsize=4096)
def _packed_file(path: Path) -> bytes:
    return packed(path.read_bytes())


def _type(path: Path) -> str:
    return mimetypes.guess_type(path.name)[0] or "application/octet-stream"
