"""Just enough of an S3 store for rclone: it keeps objects in memory and lists them with MD5.

Debian's rclone (1.60) is older than `rclone serve s3`.
"""

import hashlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

PAGE = 3
"""Objects that one listing tells of; small, so that listings have several pages."""


class ObjectStore(ThreadingHTTPServer):
    """A store with any bucket; `objects` holds contents by bucket and key."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.objects: dict[str, bytes] = {}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @property
    def _objects(self) -> dict[str, bytes]:
        assert isinstance(self.server, ObjectStore)
        return self.server.objects

    @property
    def _name(self) -> str:
        return unquote(urlsplit(self.path).path)[1:]

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if "/" in self._name.rstrip("/"):
            self._objects[self._name] = body
        self._answer(200, etag=_md5(body))

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        if "/" not in self._name.rstrip("/"):
            self._answer(200, self._listing().encode())
        elif (content := self._objects.get(self._name)) is not None:
            self._answer(200, content, _md5(content))
        else:
            self._answer(404, b"<Error><Code>NoSuchKey</Code></Error>")

    def do_DELETE(self) -> None:
        self._objects.pop(self._name, None)
        self._answer(204)

    def _listing(self) -> str:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        prefix, delimiter = asked.get("prefix", ""), asked.get("delimiter", "")
        bucket = f"{self._name.rstrip('/')}/"
        keys = (name.removeprefix(bucket) for name in self._objects if name.startswith(bucket))
        rows = {_cut(key, prefix, delimiter): key for key in keys if key.startswith(prefix)}
        ahead = sorted(row for row in rows if row > asked.get("marker", ""))
        more = f"<NextMarker>{escape(ahead[PAGE - 1])}</NextMarker>" if ahead[PAGE:] else ""
        listed = "".join(self._row(bucket, row, rows[row]) for row in ahead[:PAGE])
        truncated = str(bool(more)).lower()
        return (
            f"<ListBucketResult><IsTruncated>{truncated}</IsTruncated>"
            f"{more}{listed}</ListBucketResult>"
        )

    def _row(self, bucket: str, row: str, key: str) -> str:
        if row != key:
            return f"<CommonPrefixes><Prefix>{escape(row)}</Prefix></CommonPrefixes>"
        content = self._objects[bucket + key]
        return (
            f"<Contents><Key>{escape(key)}</Key><Size>{len(content)}</Size>"
            f"<ETag>&quot;{_md5(content)}&quot;</ETag>"
            "<LastModified>2026-01-01T00:00:00Z</LastModified></Contents>"
        )

    def _answer(self, status: int, body: bytes = b"", etag: str = "") -> None:
        self.send_response(status)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        if etag:
            self.send_header("ETag", f'"{etag}"')
            self.send_header("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is given
        """Says nothing."""


def _md5(content: bytes) -> str:
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


def _cut(key: str, prefix: str, delimiter: str) -> str:
    """The key itself, or the folder that a listing shows in its stead."""
    if not delimiter or delimiter not in key[len(prefix) :]:
        return key
    return key[: key.index(delimiter, len(prefix)) + 1]
