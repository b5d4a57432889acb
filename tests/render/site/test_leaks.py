"""Nothing internal is in a single byte of a site for others, and the internal site has it all."""

import gzip
from pathlib import Path

import pytest

from generator.publish.mkdocs_site import build
from generator.render.site import render_site
from tests.render.site.secrets_of import SECRET_SCALARS, Library, library


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return _built("public", tmp_path_factory)[1]


def _built(audience: str, folders: pytest.TempPathFactory) -> tuple[str, Library]:
    """Names and contents of all files of a site, the packed ones unpacked, as one text."""
    base, names = library()
    project = folders.mktemp("project")
    for file in base.files:
        path = project / "kb" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{file} in it", "utf-8")
    target = folders.mktemp(audience) / "site"
    report = build(render_site(base, audience), project, target, site_url="https://ops.example/")
    assert report.warnings == ()
    return "\n".join(_told(target)), names


def _told(target: Path) -> list[str]:
    found = []
    for path in sorted(target.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            content = gzip.decompress(content) if path.suffix == ".gz" else content
            found += [str(path.relative_to(target)), content.decode("utf-8", "replace")]
    return [text.replace("\u200b", "") for text in found]
