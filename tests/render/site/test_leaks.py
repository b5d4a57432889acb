"""Nothing internal is in a single byte of a site for others, and the internal site has it all."""

import gzip
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.publish.mkdocs_site import build
from generator.render.site import render_site
from tests.render.site.secrets_of import SECRET_SCALARS, Library, library

_SHOWN_NOWHERE = ("id in role", "fields.id")
"""A role goes by its title; the id of a form's field is for exports."""


def _site(audience: str, folder: Path) -> tuple[str, Library]:
    """Names and contents of all files of a site, what is packed unpacked, as one text."""
    base, names = library()
    for file in base.files:
        path = folder / "kb" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"bytes of {file}", "utf-8")
    target = folder / "site"
    build(render_site(base, audience), folder, target, site_url="https://ops.example/")
    return "\n".join(_texts(target)), names


def _texts(target: Path) -> list[str]:
    found = []
    for path in (path for path in sorted(target.rglob("*")) if path.is_file()):
        content = path.read_bytes()
        content = gzip.decompress(content) if path.suffix == ".gz" else content
        found += [path.relative_to(target).as_posix(), content.decode("utf-8", "replace")]
    return [text.replace("\u200b", "") for text in found]


def _missing(site: str, places: Mapping[str, str]) -> set[str]:
    return {place for word, place in places.items() if word not in site}


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Library]:
    return _site("public", tmp_path_factory.mktemp("public"))


@pytest.fixture(scope="module")
def internal(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Library]:
    return _site("internal", tmp_path_factory.mktemp("internal"))


def test_no_byte_of_the_public_site_tells_a_secret(public: tuple[str, Library]) -> None:
    site, names = public
    secrets = {**names.secret.places, **{word: name for name, word in SECRET_SCALARS.items()}}
    assert {place for word, place in secrets.items() if word in site} == set()


def test_the_internal_site_tells_every_secret(internal: tuple[str, Library]) -> None:
    site, names = internal
    secrets = {**names.secret.places, **{word: name for name, word in SECRET_SCALARS.items()}}
    unseen = {place for place in _missing(site, secrets) if not place.endswith(_SHOWN_NOWHERE)}
    assert unseen == set()


def test_the_public_site_tells_what_is_open(public: tuple[str, Library]) -> None:
    site, names = public
    unseen = _missing(site, names.open.places)
    assert {place for place in unseen if not place.startswith("dangling")} == set()


def test_the_search_and_the_list_of_pages_are_among_what_is_searched(
    public: tuple[str, Library],
) -> None:
    site, _ = public
    assert "search/search_index.json" in site
    assert "<loc>https://ops.example/faults/open-fault.html</loc>" in site
    assert "bytes of files/open.png" in site
