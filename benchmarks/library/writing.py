"""A library as a project folder."""

import shutil
from pathlib import Path

import yaml

from benchmarks.library.entries import content
from benchmarks.library.planning import Plan, Planned
from generator.model.kinds import KINDS
from generator.model.site_config import SiteConfig

_SETTINGS = Path(__file__).parent / "project" / "site_config.yml"


def settings() -> SiteConfig:
    """The settings of every such library."""
    return SiteConfig.model_validate(yaml.safe_load(_SETTINGS.read_text("utf-8")))


def write(library: Plan, folder: Path) -> None:
    """Writes one YAML file an entry, and the settings; other files there are left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(_SETTINGS, folder)
    for kind in KINDS.values():
        (folder / kind.folder).parent.mkdir(exist_ok=True)
        if not kind.folder.endswith(".yml"):
            (folder / kind.folder).mkdir(exist_ok=True)
    for entry in library.entries:
        _file(entry, folder).write_text(_yaml(entry, library), "utf-8")


def _file(entry: Planned, folder: Path) -> Path:
    place = folder / KINDS[entry.kind].folder
    return place if place.suffix else place / f"{entry.id}.yml"


def _yaml(entry: Planned, library: Plan) -> str:
    written: str = yaml.dump(
        content(entry, library),
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        sort_keys=False,
        width=400,
    )
    return written
