"""Lets MkDocs make the frames of a site, with everything else that it adds to one."""

import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.messages import catalogue
from generator.publish.article import Whole, as_it_is
from generator.publish.frames import Frame, Shape, Shapes, UnusableFrameError, cut, stand_in, values
from generator.publish.host import Host
from generator.publish.mkdocs_run import run
from generator.publish.samples import Samples
from generator.publish.sitemap import ADDRESS, PACKED
from generator.render.output import Data, Page, Site

_ASSETS = "assets/"


def host(
    site: Site, project: Path, folder: Path, whole: Whole = as_it_is, *, site_url: str = ""
) -> Host:
    """Makes the frames for a site's pages, and writes the host's own files.

    Args:
        site: what will be published.
        project: where an own `mkdocs.yml` may lie.
        folder: an empty folder; the host's own files are left in it.
        whole: gives pages of the site their HTML.
        site_url: where the site will be served, "" for what the owner says.

    Raises:
        UnusableFrameError: frames would not do right by the pages of this site.
        CompanyError: other plugins have a say in the pages.
        MkDocsException: MkDocs refused.
        OSError: the folder cannot be written.
    """
    pages = site.pages
    shapes = Shapes(site)
    found = dict.fromkeys(shapes.of(page) for page in pages)
    standing = {shape: stand_in(shape, number) for number, shape in enumerate(found)}
    ran = run(_part(site, standing.values()), project, folder, site_url=site_url, is_part=True)
    tooltip = catalogue(site.language).text("theme.permalink")
    frames = {
        shape: cut((folder / page.address).read_text("utf-8"), page, tooltip)
        for shape, page in standing.items()
    }
    samples = Samples(pages, shapes)
    _compare(site, list(map(whole, samples.pages)), project, frames, site_url)
    for page in standing.values():
        (folder / page.address).unlink()
    return Host(frames, _files(folder), ran.url, samples.traits, ran.sources)


def _part(site: Site, pages: Iterable[Page]) -> Site:
    """A site with other pages, and of the data those that the theme's templates ask for."""
    data = (f for f in site.files if isinstance(f, Data) and f.address.startswith(_ASSETS))
    return replace(site, files=(*pages, *data))


def _compare(
    site: Site, samples: list[Page], project: Path, frames: dict[Shape, Frame], site_url: str
) -> None:
    """Holds filled frames against what MkDocs makes of the same pages."""
    shapes = Shapes(site)
    tooltip = catalogue(site.language).text("theme.permalink")
    with tempfile.TemporaryDirectory() as name:
        run(_part(site, samples), project, Path(name), site_url=site_url, is_part=True)
        for page in samples:
            filled = frames[shapes.of(page)].filled(values(page, tooltip))
            if filled != (Path(name) / page.address).read_bytes():
                raise UnusableFrameError(page.address)


def _files(folder: Path) -> frozenset[str]:
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return frozenset(path.as_posix() for path in found) - {ADDRESS, PACKED}
