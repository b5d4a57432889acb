"""Whom to turn to and what is promised."""

from typing import Any

from benchmarks.library.links import linked
from benchmarks.library.planning import Plan, Planned
from benchmarks.library.wording import Wording
from benchmarks.library.words import NAMES

_ROLES = (
    "service-desk",
    "support-engineer",
    "lead-engineer",
    "on-site-engineer",
    "project-manager",
)
_SEVERITIES = ("critical", "high", "medium", "low")


def contact(entry: Planned, library: Plan, wording: Wording) -> dict[str, Any]:
    """A team with numbers; every role is held by one in five."""
    chance = wording.chance
    return {
        "title": wording.fill("{system}{people}支持组") + f"（{entry.number}）",
        "type": "team",
        "region": chance.choice(("north", "south")),
        "roles": list(_ROLES) if entry.number == 1 else [_ROLES[entry.number % len(_ROLES)]],
        "address": wording.fill("{town}市解放路 {n} 号{place}"),
        "postcode": str(chance.randint(100000, 859999)),
        "phones": [{"number": f"0{chance.randint(10, 99)}-{chance.randint(6000000, 8999999)}"}],
        "emails": [{"address": wording.fill("{word}@example.com").lower()}],
        "hours": "工作日 8:30 至 17:30",
        "covers": [wording.fill("{system}"), wording.fill("{place}的{thing}")],
        "duties": wording.some(NAMES["duties"], 1, 3),
        "related": linked(library, chance, entry, "service"),
    }


def service(entry: Planned, library: Plan, wording: Wording) -> dict[str, Any]:
    """A policy that promises more for what is worse."""
    chance, hotline = wording.chance, library.of_kind["contact"]
    return {
        "title": wording.fill("{system}服务级别") + f"（{entry.number}）",
        "scope": wording.fill("{people}使用的{system}及{place}的终端。"),
        "hotline": chance.choice(hotline),
        "calendars": [{"id": "workday", "title": "工作日"}],
        "levels": [_level(wording, worst, name) for worst, name in enumerate(_SEVERITIES, 1)],
        "deliverables": [{"title": "月度报告", "every": "每月 1 次"}],
        "commitments": [{"title": "回访", "text": wording.fill("每季度到{people}回访一次。")}],
        "related": linked(library, chance, entry, "page", "playbook"),
    }


def _level(wording: Wording, worst: int, severity: str) -> dict[str, Any]:
    return {
        "id": f"level-{worst}",
        "title": f"{worst} 级",
        "severity": severity,
        "definition": wording.any_of(NAMES["impacts"]),
        "targets": [
            {"calendar": "workday", "response": f"{worst * 15}m", "resolve": f"{worst * 4}h"}
        ],
    }
