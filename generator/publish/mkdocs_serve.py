"""Serves a site on this machine and rebuilds it when a source changes."""

import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from mkdocs.livereload import LiveReloadServer

from generator.publish.mkdocs_log import quiet
from generator.publish.mkdocs_site import BuildFailedError, BuildReport, build
from generator.render.output import Site

HOST = "127.0.0.1"


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
    rebuild: Callable[[], Site | None],
    project: Path,
    *,
    watch: Iterable[Path],
    port: int,
    listener: ServeListener,
) -> bool:
    """Serves until ^C.

    Args:
        rebuild: makes the site; None, after telling why, keeps the last good one.
        project: the project folder.
        watch: files and folders whose change rebuilds the site.
        port: the port on this machine.
        listener: is told what happens.

    Returns:
        False when the first `rebuild` gave nothing, so that nothing was served.

    Raises:
        BuildFailedError: the first build failed.
        OSError: the port is taken.
    """
    first = rebuild()
    if first is None:
        return False
    with tempfile.TemporaryDirectory(prefix="opsbook-") as folder, quiet():
        root = Path(folder) / "site"
        server = _Server(_builder(rebuild, project, root, port, listener), port, root, listener)
        listener.built(_built(first, project, root, server.url))
        for path in watch:
            server.watch(str(path))
        _serve(server)
    return True


def _builder(
    rebuild: Callable[[], Site | None],
    project: Path,
    root: Path,
    port: int,
    listener: ServeListener,
) -> Callable[[], None]:
    def builder() -> None:
        site = rebuild()
        if site is None:
            return
        try:
            listener.built(_built(site, project, root, _url(port)))
        except BuildFailedError as error:
            listener.failed(error.problems)

    return builder


def _built(site: Site, project: Path, root: Path, url: str) -> BuildReport:
    """What one build after another needs to know lies beside the passing site."""
    return build(site, project, root, memory=root.with_name("memory"), site_url=url)


def _url(port: int) -> str:
    return f"http://{HOST}:{port}/"


class _Server(LiveReloadServer):
    """Tells its listener when the port is bound."""

    def __init__(
        self, builder: Callable[[], None], port: int, root: Path, listener: ServeListener
    ) -> None:
        super().__init__(builder, HOST, port, str(root))
        self._listener = listener

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
