"""A quick web server in a process of its own, as sites have: all is packed before it is asked.

`python -m benchmarks.browser_search.server FOLDER` writes its address in a line, and what a page
tells it (any POST) in a line each.
"""

import asyncio
import mimetypes
import sys
from asyncio import StreamReader, StreamWriter
from functools import partial
from pathlib import Path

import click

from benchmarks.browser_search.serving import packed

_SCRIPTS = Path(__file__).parent
_ADDED = "".join(
    f"<script>{(_SCRIPTS / name).read_text('utf-8')}</script>" for name in ("page.js", "alone.js")
)
_NONE = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
_TAKEN = b"HTTP/1.1 204 No Content\r\n\r\n"


async def serve(folder: Path) -> None:
    """Serves a folder on a free port of loopback until the process ends."""
    answers = dict(_answer(file, folder) for file in folder.rglob("*") if file.is_file())
    server = await asyncio.start_server(partial(_talk, answers), "127.0.0.1", 0)
    click.echo(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/")
    await server.serve_forever()


def _answer(file: Path, folder: Path) -> tuple[str, bytes]:
    """A path, and the whole answer to it; the first page has the scripts of the measure."""
    path, content = f"/{file.relative_to(folder).as_posix()}", file.read_bytes()
    if path == "/index.html":
        path, content = "/", content.replace(b"<head>", f"<head>{_ADDED}".encode(), 1)
    body = packed(content)
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    head = f"Content-Type: {kind}\r\nContent-Encoding: gzip\r\nContent-Length: {len(body)}"
    return path, f"HTTP/1.1 200 OK\r\n{head}\r\n\r\n".encode() + body


async def _talk(answers: dict[str, bytes], reader: StreamReader, writer: StreamWriter) -> None:
    """Answers what comes over a connection, one request after the other."""
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            if head.startswith("POST"):
                length = int(head.lower().partition("content-length: ")[2].split()[0])
                click.echo(await reader.readexactly(length))
                writer.write(_TAKEN)
            else:
                path = head.split(maxsplit=2)[1].partition("?")[0]
                writer.write(answers.get(path, _NONE))
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
