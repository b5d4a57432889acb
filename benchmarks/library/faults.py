"""Faults and emergency playbooks."""

from typing import Any

from benchmarks.library.links import linked, mentioned
from benchmarks.library.planning import Plan, Planned
from benchmarks.library.wording import Wording
from benchmarks.library.words import NAMES

_SEVERITIES = ("critical", "high", "medium", "low")
_LIKELIHOODS = ("high", "medium", "low")
_EMERGENCIES = ("hardware-damage", "misoperation", "config-loss", "data-loss", "service-outage")


def fault(entry: Planned, library: Plan, wording: Wording) -> dict[str, Any]:
    """A fault with one to three causes and the way out."""
    topic, chance = wording.topic, wording.chance
    title = wording.any_of(("{thing}{sign}", "{place}{thing}{sign}", "{system}：{thing}{sign}"))
    return {
        "title": f"{title}（{entry.number}）",
        "summary": wording.fill("{place}的{thing}{sign}，常见原因是{cause}。"),
        "category": topic.category,
        "systems": list(topic.systems),
        "severity": chance.choice(_SEVERITIES),
        "symptoms": wording.some(NAMES["seen"], 2, 4),
        "messages": [_message(wording) for _ in range(chance.randint(0, 3))],
        "impact": wording.any_of(NAMES["impacts"]),
        "diagnosis": wording.steps(topic.checks, 2, 4),
        "causes": [_cause(wording, cause) for cause in wording.some(topic.causes, 1, 3)],
        "resolution": wording.steps(topic.fixes, 1, 3),
        "verification": [{"do": wording.fill("请{people}在{place}重做一遍，观察 {n} 分钟。")}],
        "prevention": [*wording.some(topic.tips, 1, 2), mentioned(library, chance, "measure")],
        "escalation": [{"after": "30m", "to": ["lead-engineer"]}],
        "tags": [wording.system],
        "aliases": [f"{wording.system}{wording.slang} {entry.number}"],
        "related": linked(library, chance, entry, "fault", "measure", "checklist"),
    }


def playbook(entry: Planned, library: Plan, wording: Wording) -> dict[str, Any]:
    """An emergency from the first minute to the report."""
    topic, chance = wording.topic, wording.chance
    return {
        "title": wording.fill("{system}{sign}应急预案") + f"（{entry.number}）",
        "summary": wording.fill("{place}的{system}出现{sign}时，先保住业务，再查原因。"),
        "emergency": chance.choice(_EMERGENCIES),
        "severity": chance.choice(_SEVERITIES[:2]),
        "systems": list(topic.systems),
        "triggers": wording.some(NAMES["seen"], 2, 4),
        "roles": [
            {"role": "service-desk", "duty": wording.any_of(NAMES["duties"])},
            {"role": "lead-engineer", "duty": wording.any_of(NAMES["duties"])},
        ],
        "phases": [_phase(wording, name) for name in ("confirm", "contain", "restore", "review")],
        "rollback": wording.steps(topic.fixes, 1, 2),
        "recovery": wording.some(NAMES["normal"], 2, 3),
        "escalation": [{"after": "30m", "to": ["lead-engineer"]}],
        "closure": [{"title": "故障报告", "within": "24h", "role": "support-engineer"}],
        "last_rehearsed": "2025-05-01",
        "aliases": [f"{wording.system}出事了 {entry.number}"],
        "related": linked(library, chance, entry, "fault", "contact", "form"),
    }


def _message(wording: Wording) -> dict[str, str]:
    return {
        "text": wording.any_of(wording.topic.messages),
        "code": wording.code(),
        "where": wording.fill("{host}"),
    }


def _cause(wording: Wording, cause: str) -> dict[str, Any]:
    return {
        "cause": cause,
        "likelihood": wording.chance.choice(_LIKELIHOODS),
        "why": wording.any_of(NAMES["notes"]),
        "diagnosis": wording.steps(wording.topic.checks, 1, 2),
        "resolution": wording.steps(wording.topic.fixes, 1, 3),
    }


def _phase(wording: Wording, name: str) -> dict[str, Any]:
    titles = {"confirm": "确认与定级", "contain": "止损", "restore": "恢复", "review": "总结改进"}
    return {
        "id": name,
        "title": titles[name],
        "goal": wording.any_of(NAMES["goals"]),
        "within": f"{wording.chance.randint(1, 12)}h",
        "steps": [
            *wording.steps(wording.topic.checks, 1, 3),
            *wording.steps(wording.topic.fixes, 1, 3),
        ],
    }
