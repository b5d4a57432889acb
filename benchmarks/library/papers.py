"""What is filled in and ticked off: checklists and forms."""

from typing import Any

from benchmarks.library.links import linked, mentioned
from benchmarks.library.planning import Plan, Planned
from benchmarks.library.wording import Wording
from benchmarks.library.words import NAMES

_LABELS = (
    "受理编号",
    "报告人",
    "报告时间",
    "所在位置",
    "设备编号",
    "现象",
    "处理过程",
    "更换部件",
    "用时",
    "客户意见",
)


def checklist(entry: Planned, library: Plan, wording: Wording) -> dict[str, Any]:
    """A round of inspection."""
    chance = wording.chance
    checked = wording.some(NAMES["checks"], 4, 8)
    return {
        "title": wording.fill("{place}{thing}巡检") + f"（{entry.number}）",
        "frequency": chance.choice(("每日 1 次", "每周 1 次", "每月 1 次")),
        "role": "support-engineer",
        "systems": list(wording.topic.systems),
        "items": [_item(library, wording, what) for what in checked],
        "form": chance.choice(library.of_kind["form"]),
        "related": linked(library, chance, entry, "fault", "measure"),
    }


def form(entry: Planned, library: Plan, wording: Wording) -> dict[str, Any]:
    """A record of what was done."""
    chance = wording.chance
    labels = chance.sample(_LABELS, chance.randint(5, len(_LABELS)))
    return {
        "title": wording.fill("{system}处理记录单") + f"（{entry.number}）",
        "purpose": wording.fill("记录{thing}{sign}的处理经过，交{people}签字。"),
        "fields": [{"label": label, "filled_by": "support-engineer"} for label in labels],
        "signatures": [{"label": "客户签字"}],
        "deadline": f"{chance.randint(1, 5)}d",
        "related": linked(library, chance, entry, "checklist"),
    }


def _item(library: Plan, wording: Wording, what: str) -> dict[str, Any]:
    return {
        "what": what,
        "how": wording.fill("在{place}看 {host}。"),
        "normal": wording.any_of(NAMES["normal"]),
        "if_not": mentioned(library, wording.chance, "fault"),
    }
