"""Small knowledge bases for tests, made from plain data as an author would write it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import KeyPath, Location
from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase
from generator.model.site_config import SiteConfig

CONFIG: Mapping[str, Any] = {
    "site_name": "测试手册",
    "severities": [{"id": "critical", "title": "紧急"}, {"id": "low", "title": "轻微"}],
    "categories": [{"id": "storage", "title": "存储"}],
    "systems": [{"id": "linux", "title": "Linux"}],
    "emergency_types": [{"id": "data-loss", "title": "数据丢失"}],
    "measure_types": [{"id": "app", "title": "应用软件"}],
    "regions": [{"id": "north", "title": "北区"}],
    "roles": [{"id": "duty", "title": "值班工程师"}, {"id": "boss", "title": "主管"}],
}


@dataclass(frozen=True)
class NoPlaces:
    """Places of data that stand in no file."""

    path: str

    def of_key(self, path: KeyPath) -> Location:
        del path
        return Location(self.path)

    def of_value(self, path: KeyPath) -> Location:
        del path
        return Location(self.path)


def base(entries: Mapping[str, tuple[str, Mapping[str, Any]]], **config: object) -> KnowledgeBase:
    """A knowledge base of entries given as `id: (kind, data)`; titles default to the id."""
    made = {
        name: KINDS[kind].model.model_validate({"id": name, "title": name, **data})
        for name, (kind, data) in sorted(entries.items())
    }
    return KnowledgeBase(
        config=SiteConfig.model_validate({**CONFIG, **config}),
        entries=made,
        places={name: NoPlaces(f"{name}.yml") for name in made},
    )


def fault(**data: object) -> tuple[str, dict[str, Any]]:
    """A published fault with whatever else is given."""
    return "fault", {"category": "storage", "severity": "low", "status": "published", **data}
