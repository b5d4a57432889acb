"""A web server that packs what it sends, as real ones do, and notes how much that was."""

import gzip
import mimetypes
from functools import lru_cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import urlsplit

_LEVEL = 6
"""As web servers are set up."""


class Sent:
    """What was sent: address without its query, and size of the packed body in bytes."""

    def __init__(self) -> None:
        self.files: list[tuple[str, int]] = []

    def of_search(self) -> int:
        """Bytes of the index and of the script that reads it."""
        return sum(size for path, size in self.files if _is_search(path))

    def all(self) -> int:
        """Bytes of everything."""
        return sum(size for _, size in self.files)


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
            sent.files.append((urlsplit(self.path).path, len(body)))
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


def _is_search(path: str) -> bool:
    return path.startswith("/search/") or path.endswith("/opsbook-search.js")
