"""What is to be read and taught: measures, pages, courses, the glossary."""

from typing import Any

from benchmarks.library.links import linked, mentioned
from benchmarks.library.planning import Plan, Planned
from benchmarks.library.wording import Wording
from benchmarks.library.words import NAMES, TOPICS

_TYPES = ("application", "operating-system", "network-service", "routine")
_FREQUENCIES = ("每日 1 次", "每周 1 次", "每月 1 次", "每季度 1 次", "每半年 1 次")


def measure(entry: Planned, library: Plan, wording: Wording) -> dict[str, Any]:
    """A row of the prevention matrix."""
    topic, chance = wording.topic, wording.chance
    return {
        "title": wording.fill("预防{place}{thing}{sign}") + f"（{entry.number}）",
        "summary": wording.fill("针对{cause}，提前做好。"),
        "type": chance.choice(_TYPES),
        "event": wording.fill("{thing}{sign}"),
        "preparation": wording.some(topic.tips, 2, 4),
        "handling": [*wording.some(NAMES["notes"], 1, 3), mentioned(library, chance, "fault")],
        "steps": wording.steps(topic.checks, 1, 3),
        "frequency": chance.choice(_FREQUENCIES),
        "role": "support-engineer",
        "prevents": linked(library, chance, entry, "fault"),
        "related": linked(library, chance, entry, "playbook", "checklist"),
    }


def page(entry: Planned, library: Plan, wording: Wording) -> dict[str, Any]:
    """A page of prose with a few sections."""
    chance = wording.chance
    sections = [
        {
            "id": f"part-{number}",
            "title": wording.fill(title),
            "body": "\n\n".join(wording.some([*NAMES["notes"], *NAMES["seen"]], 2, 5)),
            "steps": wording.steps(wording.topic.checks, 0, 2),
        }
        for number, title in enumerate(("{system}概况", "{place}的做法", "常见的{cause}"), 1)
    ]
    return {
        "title": wording.fill("{system}运维说明") + f"（{entry.number}）",
        "summary": wording.fill("{people}与运维人员怎样配合维护{system}。"),
        "group": "系统说明",
        "body": mentioned(library, chance, "fault"),
        "sections": sections,
        "related": linked(library, chance, entry, "service", "contact"),
    }


def course(entry: Planned, library: Plan, wording: Wording) -> dict[str, Any]:
    """A course on entries of the library."""
    chance = wording.chance
    return {
        "title": wording.fill("{system}培训：{thing}") + f"（{entry.number}）",
        "learners": wording.fill("{people}的全体人员，每次十人。"),
        "objectives": wording.some(wording.topic.tips, 2, 3),
        "duration": "2h",
        "trainer": "lead-engineer",
        "sessions": [
            {
                "title": wording.fill("认识{sign}"),
                "content": "\n\n".join(wording.some(NAMES["notes"], 2, 3)),
                "entries": linked(library, chance, entry, "fault", "playbook"),
            }
        ],
        "questions": [
            {
                "ask": wording.fill("{place}的{thing}{sign}，先做什么？"),
                "answer": " ".join(
                    str(step["do"]) for step in wording.steps(wording.topic.checks, 1, 1)
                ),
            }
        ],
        "related": linked(library, chance, entry, "page"),
    }


def glossary(_: Planned, library: Plan, wording: Wording) -> dict[str, Any]:
    """One term for each trade and for some of its signs."""
    terms = [
        {
            "term": f"{topic.things[1]}{sign}".format(system=wording.system),
            "synonyms": [f"{topic.things[1]}{topic.slang[0]}".format(system=wording.system)],
            "definition": wording.any_of(topic.causes) + "。",
            "see": [wording.chance.choice(library.of_kind["fault"])],
        }
        for topic in TOPICS
        for sign in topic.signs[:1]
    ]
    return {"title": "术语表", "terms": terms}
