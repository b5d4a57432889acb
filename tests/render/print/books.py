"""A small emergency, its contacts, and short ways to look into the runbook made of it."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from generator.model.fault import Fault
from generator.model.knowledge_base import KnowledgeBase
from generator.model.playbook import Playbook
from generator.prose import Blank, Runs, Table
from generator.render.print.blocks import Block, Heading, Step
from generator.render.print.document import Document
from generator.render.print.runbook import runbook
from generator.render.print.walk import parts, plain
from tests.bases import base, fault

T = TypeVar("T")

PLAYBOOK: Mapping[str, Any] = {
    "title": "数据丢失应急预案",
    "status": "published",
    "reviewed": "2026-11-21",
    "summary": "先停写。",
    "emergency": "data-loss",
    "severity": "critical",
    "systems": ["linux"],
    "triggers": ["数据查不到"],
    "elsewhere": [{"when": "盘满了", "goto": "disk-full"}],
    "immediate": [
        {"id": "stop", "do": "停写", "within": "2m", "role": "duty"},
        {
            "do": "卸载",
            "danger": "先念盘名",
            "run": ["sync\numount /data\n", "lsblk"],
            "expect": "已卸载",
            "if": "卸不掉",
            "goto": "restore-it",
            "rollback": "再挂上",
        },
    ],
    "roles": [{"role": "duty", "duty": "停写、恢复"}],
    "phases": [
        {
            "id": "restore",
            "title": "恢复",
            "within": "2h",
            "steps": [{"do": "看备份"}, {"id": "restore-it", "do": "还原", "goto": "ask"}],
        }
    ],
    "decisions": [
        {
            "id": "ask",
            "ask": "有备份吗？",
            "answers": [
                {"when": "有", "goto": "stop"},
                {"when": "没有", "escalate": "boss"},
                {"when": "不是丢数据", "goto": "disk-full"},
            ],
        }
    ],
    "rollback": [{"do": "切回只读"}],
    "recovery": ["对账通过"],
    "escalation": [{"to": ["duty"]}, {"after": "15m", "to": ["boss"], "action": "到场"}],
    "communications": [{"title": "首次通知", "text": "【客户】您好：\n已停写。\n"}],
    "closure": [{"title": "故障报告", "within": "24h", "after": "解决"}],
    "last_rehearsed": "2026-05-01",
}
CONTACTS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "duty-desk": (
        "contact",
        {
            "title": "值班室",
            "type": "team",
            "roles": ["duty"],
            "phones": [{"number": "010-5555 0100", "label": "座机", "hours": "全天"}],
            "emails": [{"address": "duty@example.com"}],
        },
    ),
    "night-desk": (
        "contact",
        {
            "title": "夜班",
            "type": "team",
            "backup_for": ["duty"],
            "phones": [{"number": "【待填：夜班电话】"}],
        },
    ),
    "the-boss": ("contact", {"title": "主管", "type": "person", "roles": ["boss"]}),
}


def emergency(config: Mapping[str, Any] | None = None, **data: object) -> KnowledgeBase:
    """A knowledge base with one playbook, `data-loss`, a fault `disk-full`, and contacts."""
    entries = {
        "data-loss": ("playbook", {**PLAYBOOK, **data}),
        "disk-full": fault(title="磁盘写满"),
        **CONTACTS,
    }
    return base(entries, **(config or {}))


def book_of(knowledge: KnowledgeBase, name: str = "data-loss") -> Document:
    """The runbook of one entry."""
    entry = knowledge.entries[name]
    assert isinstance(entry, Fault | Playbook)
    return runbook(knowledge, entry)


def every(kind: type[T], value: object) -> list[T]:
    """All values of a kind in a document or block."""
    return [part for part in parts(value) if isinstance(part, kind)]


def step(document: Document, number: str) -> Step:
    """The step of that number."""
    return next(item for item in every(Step, document) if item.number == number)


def section(document: Document, title: str) -> tuple[Block, ...]:
    """What stands under a first-level heading."""
    return tuple(_under(document, title))


def read(runs: Runs) -> str:
    """What a cell says, gaps as underscores."""
    return "".join(f"_{run.note}_" if isinstance(run, Blank) else plain(run) for run in runs)


def rows(table: Table) -> list[list[str]]:
    """The cells of a table as texts."""
    return [[read(cell) for cell in row] for row in table.rows]


def _under(document: Document, title: str) -> Iterator[Block]:
    is_inside = False
    for block in document.body:
        if isinstance(block, Heading) and block.level == 1:
            is_inside = block.text == title
        elif is_inside:
            yield block
