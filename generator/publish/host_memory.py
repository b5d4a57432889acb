"""Remembers what a host adds to a site, so that it is asked again only when that may differ."""

import json
from contextlib import suppress
from dataclasses import astuple
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from generator.publish.frames import Frame, Shape
from generator.publish.host import Host
from generator.publish.host_settings import navigation, template_values
from generator.publish.samples import Trait
from generator.render.output import Site
from generator.values.digest import digest_of
from generator.values.stamps import COMPILED, library_stamp, program_stamp, stamps
from generator.values.whole_file import write_whole

_FILE: Final = "host.json"
_LIBRARIES: Final = ("mkdocs", "material", "jinja2", "markupsafe", "pymdownx")
_CODE: Final = ("theme", "publish", "messages")


def recalled(memory: Path, site: Site, project: Path, site_url: str) -> Host | None:
    """The host as it was the last time; None when it may differ now, or was not remembered.

    Args:
        memory: the folder in which it was remembered.
        site: what is published; its pages do not count.
        project: where an own `mkdocs.yml` may lie.
        site_url: where the site will be served, "" for what the owner says.
    """
    with suppress(OSError, ValueError, KeyError, TypeError):
        told, host = _read((memory / _FILE).read_bytes())
        if told == _signature(site, project, site_url, host.sources or ()):
            return host
    return None


@lru_cache(maxsize=1)
def _read(content: bytes) -> tuple[str, Host]:
    """The signature and the host that were remembered; asked for twice in a build."""
    told: dict[str, Any] = json.loads(content)
    host = Host(
        frames={_shape(shape): Frame(tuple(parts)) for shape, parts in told["frames"]},
        files=frozenset(told["files"]),
        url=told["url"],
        traits=frozenset(map(_trait, told["traits"])),
        sources=tuple(map(Path, told["sources"])),
    )
    return told["signature"], host


def remember(host: Host, memory: Path, site: Site, project: Path, site_url: str) -> None:
    """Keeps a host, unless it depends on what nobody can look at.

    Raises:
        OSError: it cannot be written.
    """
    memory.mkdir(parents=True, exist_ok=True)
    if host.sources is None:
        (memory / _FILE).unlink(missing_ok=True)
        return
    told = {
        "signature": _signature(site, project, site_url, host.sources),
        "frames": [(astuple(shape), frame.parts) for shape, frame in host.frames.items()],
        "files": sorted(host.files),
        "url": host.url,
        "traits": [astuple(one) if isinstance(one, Shape) else one for one in host.traits],
        "sources": [str(path) for path in host.sources],
    }
    write_whole(memory / _FILE, json.dumps(told, ensure_ascii=False).encode())


def _signature(site: Site, project: Path, site_url: str, sources: tuple[Path, ...]) -> str:
    told = (
        library_stamp(*_LIBRARIES),
        program_stamp(*_CODE),
        [stamp for path in sources for stamp in stamps(path, COMPILED)],
        (project / "mkdocs.yml").exists(),
        (site_url, site.title, site.language, site.url),
        navigation(site),
        template_values(site),
    )
    return digest_of(told)


def _trait(told: list[Any]) -> Trait:
    return (told[0], told[1]) if len(told) == len(("kind", "value")) else _shape(told)


def _shape(told: list[Any]) -> Shape:
    place, layout, parts, is_described, facts = told
    return Shape(place, layout, parts, is_described, tuple((name, value) for name, value in facts))
