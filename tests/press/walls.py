"""Sheets for the wall: those of this repository's own library, and such as are full to the brim."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from generator.audience import for_audience
from generator.loader import load
from generator.model.playbook import Playbook
from generator.model.service import Service
from generator.render.print.document import Document
from generator.render.print.orders import OrderKind, papers
from generator.render.print.poster import poster
from generator.render.print.scope import PaperScope
from generator.render.print.wall_sheet import wall_sheet
from tests.bases import base
from tests.press.reading import ONLINE
from tests.render.print.books import emergency

ROOT = Path(__file__).parents[2]
SENTENCE = "停写，再卸载，谁也不要动那块盘，先打电话给值班的人问清楚。"
STEPS: tuple[dict[str, Any], ...] = (
    {"do": "停写。"},
    {"do": "停写。", "danger": "念盘名。"},
    {"do": SENTENCE, "within": "5m", "role": "duty"},
    {"do": SENTENCE * 3, "danger": SENTENCE * 2, "within": "5m"},
)
RUNGS: tuple[dict[str, Any], ...] = (
    {"to": ["boss"]},
    {"to": ["boss", "duty"], "action": "做。"},
    {"to": ["boss", "duty"], "levels": ["urgent"], "action": SENTENCE * 3},
)


@cache
def sheets() -> dict[str, Document]:
    """Every sheet by a name, with the way to an online page and without."""
    own = _own({OrderKind.WALL_SHEET, OrderKind.POSTER})
    plain = dict([*own, *_walls(), *_posters()])
    return plain | {f"{name}-online": replace(one, online=ONLINE) for name, one in plain.items()}


@cache
def cards() -> dict[str, Document]:
    """Every pocket card of the library, by name."""
    return dict(_own({OrderKind.POCKET_CARD}))


def _own(kinds: set[OrderKind]) -> Iterator[tuple[str, Document]]:
    knowledge = load(ROOT).knowledge_base
    assert knowledge is not None
    for audience in knowledge.config.audiences:
        for order in papers(for_audience(knowledge, audience), audience):
            if order.kind in kinds:
                yield f"{audience}-{order.id}", order.make()


def _walls() -> Iterator[tuple[str, Document]]:
    for number, step in enumerate(STEPS):
        said = step["do"]
        knowledge = emergency(
            {"home": {"hotlines": ["duty-desk"]}},
            immediate=[step] * 30,
            triggers=[said] * 9,
            escalation=[{"after": f"{hours}h", "to": ["boss", "duty"]} for hours in range(1, 30)],
            elsewhere=[{"when": said, "goto": "disk-full"}] * 9,
            phases=[{"id": "act", "title": "处置", "steps": [{"do": "切", "danger": said}] * 9}],
            decisions=[],
        )
        entry = knowledge.entries["data-loss"]
        assert isinstance(entry, Playbook)
        yield f"wall-{number}", wall_sheet(PaperScope.of(knowledge, entry), entry)


def _posters() -> Iterator[tuple[str, Document]]:
    for number, rung in enumerate(RUNGS):
        service = {
            "levels": [{"id": "urgent", "title": "紧急", "definition": "停了"}],
            "escalation": [{"after": f"{hours}h", **rung} for hours in range(1, 30)],
        }
        phones = [{"number": "010-5555 0100"}]
        desk = {"type": "team", "roles": ["duty"], "phones": phones}
        knowledge = base({"four": ("service", service), "desk": ("contact", desk)})
        entry = knowledge.entries["four"]
        assert isinstance(entry, Service)
        yield f"poster-{number}", poster(PaperScope.of(knowledge, entry), entry)
