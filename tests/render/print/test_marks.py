"""Who copies a page for a customer sees which parts of it are internal."""

from collections.abc import Mapping
from typing import Any

from generator.audience import for_audience
from generator.model.knowledge_base import KnowledgeBase
from generator.prose import Table
from generator.render.print.blocks import Heading, Step
from generator.render.print.document import Document
from generator.render.print.handbook import handbook
from generator.render.print.orders import papers
from generator.render.print.scope import PaperScope
from generator.render.print.walk import plain
from tests.bases import base
from tests.render.print.books import PLAYBOOK, every, rows

MARK = "［内部］"

PHASES = [
    {
        "id": "inside",
        "title": "内部协调",
        "audience": "internal",
        "steps": [{"do": "找主管"}],
    },
    {
        "id": "outside",
        "title": "现场",
        "steps": [{"do": "看灯"}, {"do": "登后台", "role": "duty", "audience": "internal"}],
    },
]
SERVICE: Mapping[str, Any] = {
    "title": "四级响应",
    "audience": "public",
    "status": "published",
    "escalation": [{"after": "15m", "to": ["duty"]}],
    "deliverables": [
        {"title": "月报"},
        {"title": "成本表", "audience": "internal"},
    ],
}


def knowledge(
    more: Mapping[str, tuple[str, Mapping[str, Any]]] | None = None, **data: object
) -> KnowledgeBase:
    """A public emergency with internal parts, an internal page, and a desk with two numbers."""
    playbook = {
        **PLAYBOOK,
        "audience": "public",
        "summary": "见 [[notes]]。",
        "elsewhere": [],
        "decisions": [],
        "immediate": [{"do": "停写"}, {"do": "记密钥", "audience": "internal"}],
        "phases": PHASES,
        "related": ["notes"],
        **data,
    }
    numbers = [
        {"number": "010-5555 0100", "audience": "public"},
        {"number": "139-0000 0000"},
    ]
    desk = {
        "title": "值班室",
        "type": "team",
        "audience": "public",
        "status": "published",
        "roles": ["duty"],
        "phones": numbers,
    }
    return base(
        {
            "data-loss": ("playbook", playbook),
            "notes": ("page", {"title": "内部须知", "status": "published"}),
            "duty-desk": ("contact", desk),
            "four": ("service", SERVICE),
            **(more or {}),
        }
    )


def paper(known: KnowledgeBase, name: str, audience: str = "internal") -> Document:
    orders = papers(for_audience(known, audience), audience)
    return next(order.make() for order in orders if order.id == name)


def headings(document: Document) -> list[str]:
    return [item.text for item in every(Heading, document)]


def marks(document: Document) -> dict[str, str]:
    """Each step by its first words, with its mark."""
    return {plain(step.blocks): step.mark for step in every(Step, document)}


def test_a_step_a_phase_and_a_number_that_customers_do_not_see_are_marked() -> None:
    book = paper(knowledge(), "data-loss")
    assert marks(book) == {
        "停写": "",
        "记密钥": MARK,
        "找主管": "",
        "看灯": "",
        "登后台": MARK,
        "切回只读": "",
    }
    assert {f"内部协调{MARK}", "现场"} <= {*headings(book)}
    said = plain(book.body)
    assert f"139-0000 0000{MARK}" in said
    assert f"010-5555 0100{MARK}" not in said


def test_an_internal_contact_is_marked_once_and_a_gap_not_at_all() -> None:
    boss = {
        "title": "周主管",
        "type": "person",
        "roles": ["boss"],
        "phones": [{"number": "138-0000 0000"}, {"number": "【待填：手机】"}],
    }
    said = plain(paper(knowledge({"the-boss": ("contact", boss)}), "data-loss").body)
    assert f"周主管{MARK} 138-0000 0000 手机" in said


def test_keys_that_stay_inside_are_marked_at_their_heading() -> None:
    said = headings(paper(knowledge(), "data-loss"))
    assert f"升级计时{MARK}" in said
    assert not any(text.startswith("恢复") and MARK in text for text in said)
    opened = knowledge(field_audience={"escalation": "public"})
    assert "升级计时" in headings(paper(opened, "data-loss"))


def test_the_clock_of_a_policy_is_as_internal_as_in_the_policy() -> None:
    opened = knowledge(escalation=[], service="four", field_audience={"escalation": "public"})
    assert f"升级计时{MARK}" in headings(paper(opened, "data-loss"))


def test_a_link_to_an_internal_entry_is_marked() -> None:
    assert plain(paper(knowledge(), "data-loss").body).count(f"内部须知{MARK}") == 1


def test_an_internal_entry_is_marked_once_beside_its_title() -> None:
    book = paper(knowledge(audience="internal"), "data-loss")
    assert book.badges[-1] == "内部"
    assert MARK not in plain(book.body)
    assert "内部" not in paper(knowledge(), "data-loss").badges


def test_a_volume_marks_internal_entries_and_internal_rows() -> None:
    volume = handbook(PaperScope.over(knowledge()))
    said = headings(volume)
    assert f"内部须知{MARK}" in said
    assert "数据丢失应急预案" in said
    cells = [row[0] for table in every(Table, volume) for row in rows(table)]
    assert {"月报", f"成本表{MARK}"} <= {*cells}


def test_the_pocket_card_and_the_wall_sheet_mark_steps_and_clock() -> None:
    for kind in ("pocket-card", "wall-sheet"):
        sheet = paper(knowledge(), f"data-loss_{kind}")
        assert marks(sheet) == {"停写": "", "记密钥": MARK}
        assert f"多久没解决，告诉谁{MARK}" in headings(sheet)


def test_the_paper_for_customers_has_no_marks() -> None:
    for order in papers(for_audience(knowledge(), "public"), "public"):
        document = order.make()
        assert MARK not in plain(document.body)
        assert not any(marks(document).values())
        assert "内部" not in document.badges
