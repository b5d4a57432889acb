"""Volumes: the service plan in its six chapters, and the handbook."""

from typing import Any

import pytest

from generator.model.knowledge_base import KnowledgeBase
from generator.model.page import Page
from generator.prose import Blank, List, Span, Table
from generator.render.print.blocks import (
    Contents,
    Cover,
    Heading,
    Lines,
    PageBreak,
    Steps,
)
from generator.render.print.document import Document, Paper
from generator.render.print.handbook import handbook
from generator.render.print.scope import PaperScope
from generator.render.print.service_plan import is_outline, outlines, service_plan
from generator.render.print.walk import anchors, plain
from tests.bases import base, fault
from tests.render.print.books import emergency, every, rows

CHAPTERS = [
    "技术支持方案",
    "项目实施保障",
    "售后服务保障措施",
    "运维服务方案",
    "应急服务方案",
    "服务水平质量承诺及服务管理",
]
LEVELS = {
    "title": "四级响应",
    "calendars": [{"id": "always", "title": "全天候"}],
    "levels": [
        {
            "id": "urgent",
            "title": "紧急",
            "definition": "停了",
            "targets": [{"calendar": "always", "response": "15m", "on_site": "3h"}],
        }
    ],
}
OPEN = {"audiences": ["everybody"]}
"""Nothing is kept from anybody, so nothing is marked."""

FLOW = {"title": "报障", "sections": [{"id": "call", "title": "打电话", "steps": [{"do": "打"}]}]}


def outline(*sections: tuple[str, str], **more: object) -> tuple[str, dict[str, Any]]:
    return "page", {
        "sections": [
            {"id": f"c{n}", "title": title, "body": body}
            for n, (title, body) in enumerate(sections, 1)
        ],
        **more,
    }


def plan(knowledge: KnowledgeBase) -> Document:
    pages = outlines(knowledge)
    return service_plan(PaperScope.over(knowledge), pages[0] if pages else None)


def headings(document: Document, level: int) -> list[tuple[str, str]]:
    return [(h.number, h.text) for h in every(Heading, document) if h.level == level]


def outlined(**more: object) -> KnowledgeBase:
    return base(
        {
            "plan": outline(
                ("第一章 技术支持方案", "[[flow]]、[[levels]]"),
                ("第二章 应急服务方案", "[[levels]]"),
                body="目标：【待填：总体目标】",
            ),
            "flow": ("page", FLOW),
            "levels": ("service", LEVELS),
            "disk-full": fault(),
        },
        **{**OPEN, **more},
    )


@pytest.mark.parametrize(
    ("body", "is_one"),
    [
        ("[[a]]、[[b]]", True),
        ("- [[a]]\n- [[b|名称]]\n", True),
        ("见 [[a]]", False),
        ("没有链接", False),
    ],
)
def test_a_page_of_links_alone_is_an_outline(body: str, is_one: bool) -> None:  # noqa: FBT001 - a column of the table above
    page = base({"plan": outline(("章", body))}).entries["plan"]
    assert isinstance(page, Page)
    assert is_outline(page) is is_one


def test_a_page_without_sections_is_no_outline() -> None:
    assert outlines(base({"plain": ("page", {"body": "[[x]]"})})) == ()


def test_an_outline_orders_the_chapters() -> None:
    document = plan(outlined())
    assert headings(document, 1) == [
        ("", "前言"),
        ("1", "技术支持方案"),
        ("2", "应急服务方案"),
    ]
    assert headings(document, 2) == [("1.1", "报障"), ("1.2", "四级响应")]
    assert document.id == "plan_service-plan"


def test_a_section_stands_once_and_is_named_where_it_is_wanted_again() -> None:
    last = plan(outlined()).body[-1]
    assert isinstance(last, List)
    assert plain(last) == "四级响应 → 1.2"
    assert every(Span, last)[0].link == "#levels"


def test_headings_are_numbered_through() -> None:
    assert headings(plan(outlined()), 3) == [("1.1.1 A", "打电话"), ("1.2.1", "级别与时限")]


def test_a_plan_has_cover_and_contents_and_each_chapter_a_new_page() -> None:
    document = plan(outlined(organisation="运维中心"))
    cover, contents, *_ = document.body
    assert isinstance(cover, Cover)
    assert isinstance(contents, Contents)
    assert document.paper is Paper.VOLUME
    assert len(every(PageBreak, document)) == 3
    facts = {fact.label: plain(fact.blocks) for fact in cover.facts}
    assert (facts["服务单位"], facts["项目名称"]) == ("运维中心", "")


def test_gaps_of_the_foreword_are_written_by_hand() -> None:
    assert Blank("总体目标") in every(Blank, plan(outlined()))


def test_levels_are_tables() -> None:
    definitions, targets = every(Table, plan(outlined()))
    assert rows(definitions)[1] == ["紧急", "停了", "—"]
    assert rows(targets) == [
        ["级别", "时段", "响应", "到场"],
        ["紧急", "全天候", "15 分钟", "3 小时"],
    ]


def test_steps_of_a_plan_have_no_room_for_initials() -> None:
    (steps,) = every(Steps, plan(outlined()))
    assert steps.head == ("步骤", "做什么")


def test_without_an_outline_the_chapters_are_those_of_the_trade() -> None:
    document = plan(base({"levels": ("service", LEVELS)}, **OPEN))
    assert [title for _, title in headings(document, 1)] == CHAPTERS
    assert headings(document, 2) == [("6.1", "四级响应")]
    assert len(every(Lines, document)) == 5


def test_a_playbook_in_a_plan_tells_who_does_what_until_when() -> None:
    document = plan(emergency())
    titles = [text for _, text in headings(document, 3)]
    assert titles.index("立即做") < titles.index("角色分工") < titles.index("分阶段处置")
    said = plain(document)
    assert "2 小时" in said
    assert "umount" not in said
    assert "15 分钟未解决主管" in said


def test_the_handbook_goes_from_emergencies_to_categories_to_the_rest() -> None:
    document = handbook(PaperScope.over(emergency(OPEN)))
    assert headings(document, 1) == [
        ("1", "应急预案"),
        ("2", "故障：存储"),
        ("3", "联系人"),
        ("", "索引"),
    ]
    assert headings(document, 2)[:2] == [("1.1", "数据丢失应急预案"), ("2.1", "磁盘写满")]


def test_worse_faults_stand_before_others() -> None:
    faults = {"a-small": fault(severity="low"), "b-bad": fault(severity="critical")}
    document = handbook(PaperScope.over(base(faults, **OPEN)))
    assert [text for _, text in headings(document, 2)] == ["b-bad", "a-small"]


def test_links_between_entries_stay_in_the_handbook() -> None:
    document = handbook(PaperScope.over(emergency({"site_url": "https://ops.example/"})))
    assert "disk-full" in anchors(document)
    ways = [span for span in every(Span, document) if span.text == "磁盘写满"]
    assert {span.link for span in ways} == {"#disk-full"}


def test_the_index_names_every_entry_with_its_section() -> None:
    table = every(Table, handbook(PaperScope.over(emergency(OPEN))))[-1]
    assert rows(table)[:3] == [
        ["编号", "标题", "章节"],
        ["data-loss", "数据丢失应急预案", "1.1"],
        ["disk-full", "磁盘写满", "2.1"],
    ]


def test_a_runbook_in_the_handbook_is_whole() -> None:
    said = plain(handbook(PaperScope.over(emergency(OPEN))))
    assert "umount /data" in said
    assert "复述人" in said
