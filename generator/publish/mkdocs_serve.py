"""Serves a site on this machine and rebuilds it when a source changes."""

import os
import socket
import tempfile
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import Final, Protocol

from mkdocs.livereload import LiveReloadServer

from generator.publish.lasting_memory import LastingMemory
from generator.publish.mkdocs_log import quiet
from generator.publish.mkdocs_site import BuildFailedError, BuildReport, Order
from generator.publish.page_memory import MemoryAtHand
from generator.publish.watching import Watch
from generator.values import seal

HOST = "127.0.0.1"
_QUIET: Final = 0.02
"""Seconds without a change after which is built: an editor needs a few thousandths to save."""


class ServeListener(Protocol):
    """Is told what a server does."""

    def ready(self, url: str) -> None:
        """The first build is done and the site can be opened at `url`."""
        ...

    def built(self, report: BuildReport) -> None:
        """A build went well."""
        ...

    def failed(self, problems: tuple[str, ...]) -> None:
        """A rebuild was refused by MkDocs; the last good site stays."""
        ...


def serve(
    build: Callable[[Order], BuildReport | None],
    project: Path,
    *,
    watch: Iterable[Path],
    port: int,
    listener: ServeListener,
) -> bool:
    """Serves until ^C.

    Args:
        build: builds the site where it is told; None, after telling why, keeps the last good one.
        project: the project folder.
        watch: files and folders whose change rebuilds the site.
        port: the port on this machine.
        listener: is told what happens.

    Returns:
        False when the first `build` gave nothing, so that nothing was served.

    Raises:
        BuildFailedError: the first build failed.
        OSError: the port is taken.
    """
    _ensure_free(port)
    with _place(project, port) as folder, quiet():
        root, memory = Path(folder) / "site", Path(folder) / "memory"
        known = MemoryAtHand(LastingMemory(memory))
        order = Order(project, root, memory, site_url=_url(port), in_process=known)
        first = build(order)
        if first is None:
            return False
        server = _Server(_builder(build, order, listener), port, root, listener)
        listener.built(first)
        watched = tuple(watch)
        server.tells_pages_of(watched)
        with Watch(watched, server.rebuild_soon):
            _serve(server)
        with suppress(OSError):
            known.settle()
    return True


def _ensure_free(port: int) -> None:
    """Looks whether a port is free, before much is done for it.

    Raises:
        OSError: it is taken.
    """
    with socket.socket() as probe:
        if os.name == "posix":  # elsewhere this would mean to share it
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((HOST, port))


def _place(project: Path, port: int) -> AbstractContextManager[str]:
    """A folder that the next server on this port finds again or, where none can be, a passing one.

    The address is in the pages, hence one folder for each port.
    """
    for place in seal.places(project, "served", seal.user_key()):
        folder = place / str(port)
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            if os.access(folder, os.W_OK):
                return nullcontext(str(folder))
    return tempfile.TemporaryDirectory(prefix="opsbook-")


def _builder(
    build: Callable[[Order], BuildReport | None], order: Order, listener: ServeListener
) -> Callable[[], None]:
    def builder() -> None:
        try:
            report = build(order)
        except BuildFailedError as error:
            listener.failed(error.problems)
            return
        if report is not None:
            listener.built(report)

    return builder


def _url(port: int) -> str:
    return f"http://{HOST}:{port}/"


class _Server(LiveReloadServer):
    """Tells its listener when the port is bound."""

    def __init__(
        self, builder: Callable[[], None], port: int, root: Path, listener: ServeListener
    ) -> None:
        super().__init__(builder, HOST, port, str(root))
        self.build_delay = _QUIET
        self._listener = listener

    def tells_pages_of(self, paths: Iterable[Path]) -> None:
        """Makes open pages ask for news; the host's own way to watch would be too slow for many."""
        self._watched_paths = {str(path): 1 for path in paths}

    def rebuild_soon(self) -> None:
        """Builds again when nothing has changed any more for a moment."""
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def server_activate(self) -> None:
        super().server_activate()
        self._listener.ready(self.url)


def _serve(server: LiveReloadServer) -> None:
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
