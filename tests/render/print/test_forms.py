"""What is filled in by hand: contact cards, checklists, blank forms."""

from collections.abc import Mapping
from typing import Any

import pytest

from generator.model.checklist import Checklist
from generator.model.form import Form
from generator.model.knowledge_base import KnowledgeBase
from generator.model.service import Service
from generator.prose import Blank, Box, List, Marker, Span, Table
from generator.render.print.blocks import Columns, Fact, Heading, Lines, Signatures, Together
from generator.render.print.checklist import checklist
from generator.render.print.contact_card import contact_card
from generator.render.print.document import Document
from generator.render.print.form import form
from generator.render.print.scope import PaperScope
from generator.render.print.walk import plain
from tests.bases import base
from tests.render.print.books import every, read, rows

CONTACTS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "hotline": (
        "contact",
        {
            "title": "服务热线",
            "type": "team",
            "phones": [
                {"number": "400-555-0100", "hours": "7×24"},
                {"number": "【待填：备用热线】", "label": "备用"},
            ],
            "emails": [{"address": "help@example.com"}],
        },
    ),
    "li-lei": (
        "contact",
        {
            "title": "李雷",
            "type": "person",
            "roles": ["boss"],
            "phones": [{"number": "【待填：手机】", "label": "手机"}],
        },
    ),
}
SERVICE: Mapping[str, Any] = {
    "title": "四级响应",
    "hotline": "hotline",
    "levels": [{"id": "urgent", "title": "紧急", "definition": "停了"}],
    "escalation": [
        {"after": "15m", "to": ["duty", "boss"], "levels": ["urgent"]},
        {"after": "2h", "to": ["boss"]},
    ],
}
PERCENT: Mapping[str, Any] = {"record": "value", "unit": "%"}
CHECKLIST: Mapping[str, Any] = {
    "title": "日检",
    "frequency": "daily",
    "before": ["带钥匙"],
    "after": ["交表"],
    "items": [
        {
            "group": "存储",
            "what": "磁盘",
            "run": ["df -h\n", "lsblk"],
            "record": "value",
            "unit": "%",
        },
        {"group": "存储", "what": "阵列", "how": "看灯", "normal": "绿", "if_not": "报修"},
        {"group": "电", "what": "UPS"},
    ],
}


def card(**more: object) -> Document:
    knowledge = base({"four": ("service", {**SERVICE, **more}), **CONTACTS})
    service = knowledge.entries["four"]
    assert isinstance(service, Service)
    return contact_card(PaperScope.of(knowledge, service), service)


def checked() -> Document:
    knowledge = base({"daily": ("checklist", CHECKLIST)})
    entry = knowledge.entries["daily"]
    assert isinstance(entry, Checklist)
    return checklist(PaperScope.of(knowledge, entry), entry)


def blank(*fields: Mapping[str, Any], **more: object) -> Document:
    knowledge: KnowledgeBase = base({"report": ("form", {"fields": list(fields), **more})})
    entry = knowledge.entries["report"]
    assert isinstance(entry, Form)
    return form(PaperScope.of(knowledge, entry), entry)


def test_the_card_has_hotlines_and_every_post_once_with_its_time() -> None:
    hotlines, posts = (rows(table)[1:] for table in every(Table, card()))
    assert hotlines == [["服务热线", "400-555-0100（7×24）备用 __", "help@example.com"]]
    assert posts == [
        ["值班工程师", "15 分钟（紧急）", "", "", ""],
        ["主管", "15 分钟（紧急）、2 小时", "李雷", "", ""],
    ]


def test_the_card_says_whose_it_is_and_when_the_numbers_were_tried() -> None:
    (top,) = every(Columns, card())
    labels = [fact.label for fact in every(Fact, top)]
    assert labels == ["项目名称", "客户单位", "填卡人", "上次试拨日期"]
    assert len(every(Blank, top)) == 4


def test_the_card_counts_the_posts_that_it_leaves_out() -> None:
    many = {
        f"person-{n}": ("contact", {"type": "person", "roles": ["boss"], "title": f"人{n}"})
        for n in range(20)
    }
    knowledge = base({"four": ("service", {"title": "承诺"}), **many})
    service = knowledge.entries["four"]
    assert isinstance(service, Service)
    document = contact_card(PaperScope.of(knowledge, service), service)
    assert "另有 10 个，见联系人手册" in plain(document)


def test_items_have_method_normal_value_and_room_for_the_result() -> None:
    (table,) = every(Table, checked())
    assert rows(table) == [
        ["序号", "检查项目", "检查方法", "正常值", "结果", "备注"],
        ["1", "存储磁盘", "› df -h› lsblk", "", " 正常 异常__ %", ""],
        ["2", "阵列", "看灯", "绿不正常时：报修", " 正常 异常", ""],
        ["3", "电UPS", "", "", " 正常 异常", ""],
    ]
    assert len(every(Box, table)) == 6


def test_commands_of_a_checklist_are_literal() -> None:
    assert Span("df -h", code=True) in every(Span, checked())


def test_a_round_begins_and_ends_with_boxes_and_is_signed() -> None:
    document = checked()
    lists = [(item.marker, plain(item)) for item in every(List, document)]
    assert lists == [(Marker.BOX, "带钥匙"), (Marker.BOX, "交表")]
    assert every(Signatures, document)[0].labels == ("检查人", "复核人")
    assert every(Lines, document)[0].label == "发现的问题与处理"
    assert document.sheet.is_landscape


@pytest.mark.parametrize(
    ("field", "room"),
    [
        ({}, ""),
        ({"type": "number"}, ""),
        ({"type": "date"}, "__年__月__日"),
        ({"type": "time"}, "__时__分"),
        ({"type": "datetime"}, "__年__月__日__时__分"),
        ({"type": "choice", "options": ["是", "否"]}, " 是    否   "),
    ],
)
def test_a_field_gets_the_room_of_its_kind(field: Mapping[str, Any], room: str) -> None:
    (table,) = every(Table, blank({"label": "时间", **field}))
    assert rows(table) == [["时间", room]]


def test_options_have_boxes() -> None:
    document = blank({"label": "级别", "type": "choices", "options": ["高", "中", "低"]})
    assert len(every(Box, document)) == 3


def test_long_texts_get_lines_and_tables_rows() -> None:
    grid = {"label": "经过", "type": "table", "columns": ["时间", "事"], "rows": 5}
    document = blank({"label": "原因", "type": "lines"}, grid)
    assert every(Lines, document)[0].count >= 3
    (table,) = every(Table, document)
    assert rows(table) == [["时间", "事"], *[["", ""]] * 5]


def test_who_fills_in_is_said_once_and_where_it_is_another() -> None:
    document = blank(
        {"label": "编号", "filled_by": "duty", "required": True},
        {"label": "现象", "filled_by": "duty"},
        {"label": "审核意见", "filled_by": "boss"},
    )
    said = plain(document.body)
    assert said.count("值班工程师") == 1
    assert [row[0] for row in rows(every(Table, document)[0])] == [
        "编号 ＊",
        "现象",
        "审核意见（主管填）",
    ]
    assert "带 ＊ 的必须填写" in said


def test_fields_stand_under_their_groups() -> None:
    document = blank(
        {"label": "甲", "group": "故障"}, {"label": "乙", "group": "故障"}, {"label": "丙"}
    )
    assert [heading.text for heading in every(Heading, document)] == ["故障"]
    assert [len(table.rows) for table in every(Table, document)] == [2, 1]


def test_a_form_says_who_signs_and_where_it_goes() -> None:
    document = blank(
        {"label": "编号"},
        signatures=[{"label": "客户", "role": "boss"}, {"label": "值班工程师", "role": "duty"}],
        deadline="24h",
        after="解决",
        hand_to="boss",
        copies=2,
    )
    (signed,) = every(Signatures, document)
    assert signed == Signatures(("客户（主管）", "值班工程师"), "日期和时间")
    assert "期限：解决后 24 小时内  交给谁：主管  份数：2" in plain(document)


def test_whoever_signs_sees_on_the_page_what_for() -> None:
    signatures = [{"label": "客户", "role": "boss"}]
    signed = blank({"label": "编号"}, {"label": "情况", "type": "lines"}, signatures=signatures)
    for document, last in ((checked(), "发现的问题与处理"), (signed, "情况")):
        together = document.body[-1]
        assert isinstance(together, Together)
        assert plain(together).startswith(last)
        assert isinstance(together.blocks[-1], Signatures)


def test_gaps_of_numbers_are_blanks_without_notes() -> None:
    assert {read((run,)) for run in every(Blank, card())} == {"__"}
