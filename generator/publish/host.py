"""What a host of the site adds to it, as values that know no host."""

from dataclasses import dataclass
from pathlib import Path

from generator.publish.frames import Frame, Shape, Shapes
from generator.publish.samples import Trait, are_tried
from generator.render.output import Site


@dataclass(frozen=True, slots=True)
class Host:
    """What a host adds to a site.

    Attributes:
        frames: per shape of pages what comes around their articles.
        files: addresses of the host's own files: styles, scripts, error page.
        url: where the site will be served, ends in `/`; "" when that is not known.
        traits: what pages had with which the frames were tried.
        sources: files and folders of the owner that say how the host works; None when they say it
            in a way that depends on more than these.
    """

    frames: dict[Shape, Frame]
    files: frozenset[str]
    url: str
    traits: frozenset[Trait]
    sources: tuple[Path, ...] | None


def fits(host: Host, site: Site) -> bool:
    """Whether a host's frames were tried with whatever the pages of a site have."""
    return are_tried(site.pages, Shapes(site), host.traits)
