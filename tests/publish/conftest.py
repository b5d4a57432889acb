"""The mock site, built once; a real browser; a server that offers the site below a sub-path."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from generator.publish.mkdocs_site import build
from tests.publish.library import library
from tests.publish.mock_site import mock_site

SUB_PATH = "/ops/kb/"


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "kb" / "files").mkdir(parents=True)
    (folder / "kb" / "files" / "room.txt").write_text("平面图", "utf-8")
    (folder / "kb" / "secret.yml").write_text("phone: 13900000000", "utf-8")
    return folder


@pytest.fixture(scope="session")
def site_dir(project: Path) -> Path:
    """The mock site as built; no test may change it."""
    target = project / "site"
    build(mock_site(), project, target, strict=True)
    return target


class _Handler(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(SUB_PATH))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base's name
        """Stays quiet."""


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    handler = partial(_Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
        server.shutdown()


@pytest.fixture(scope="session")
def served(site_dir: Path) -> Iterator[str]:
    """Where the site is served, with a slash at the end."""
    with _serving(site_dir) as address:
        yield address


@pytest.fixture(scope="session")
def on_disk(site_dir: Path) -> str:
    """Where the site lies for a browser, with a slash at the end."""
    return f"{site_dir.as_uri()}/"


@pytest.fixture(params=["served", "on_disk"])
def base(request: pytest.FixtureRequest) -> str:
    """Both ways a reader may open the site."""
    address: str = request.getfixturevalue(request.param)
    return address


@pytest.fixture(scope="session")
def library_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site to search, as its keepers see it; no test may change it."""
    return _library(tmp_path_factory.mktemp("library"), "internal")


@pytest.fixture(scope="session")
def public_library(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the same site lies for everybody."""
    return f"{_library(tmp_path_factory.mktemp('public-library'), 'public').as_uri()}/"


def _library(project: Path, audience: str) -> Path:
    build(library(audience), project, project / "site", strict=True)
    return project / "site"


@pytest.fixture(scope="session")
def library_served(library_dir: Path) -> Iterator[str]:
    """Where the site to search is served."""
    with _serving(library_dir) as address:
        yield address


@pytest.fixture(scope="session")
def library_on_disk(library_dir: Path) -> str:
    """Where the site to search lies."""
    return f"{library_dir.as_uri()}/"


@pytest.fixture(params=["library_served", "library_on_disk"])
def library_base(request: pytest.FixtureRequest) -> str:
    """Both ways a reader may open the site to search."""
    address: str = request.getfixturevalue(request.param)
    return address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 800}) as context:
        context.set_default_timeout(10_000)
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page that fails the test when a script of the site does."""
    page = context.new_page()
    page.on("pageerror", _fail)
    return page


def _fail(error: Exception) -> None:
    raise AssertionError(str(error))
