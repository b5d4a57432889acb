"""What stands on the wall, in the pocket and on the poster, and that it fits."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.knowledge_base import KnowledgeBase
from generator.model.playbook import Playbook
from generator.model.service import Service
from generator.prose import Blank, Code, Span, Table
from generator.render.print.blocks import Block, Callout, Columns, Heading, PageBreak, Steps, Tone
from generator.render.print.document import Document
from generator.render.print.pocket_card import pocket_card
from generator.render.print.poster import poster
from generator.render.print.scope import PaperScope
from generator.render.print.walk import plain
from generator.render.print.wall_sheet import wall_sheet
from tests.bases import base
from tests.render.print.books import emergency, every, rows

MOST = 850
"""Chinese characters that fit on A4 in letters 4 mm high, beside the title and the frames."""

DESK: Mapping[str, Any] = {"home": {"hotlines": ["duty-desk"]}}
SERVICE: Mapping[str, Any] = {
    "title": "四级响应",
    "levels": [{"id": "urgent", "title": "紧急", "definition": "停了"}],
    "escalation": [
        {"after": "15m", "to": ["duty"], "action": "必须已经响应。" + "不要等。" * 30},
        {"after": "2h", "to": ["boss", "duty"], "levels": ["urgent"]},
    ],
}


def playbook(knowledge: KnowledgeBase) -> tuple[PaperScope, Playbook]:
    entry = knowledge.entries["data-loss"]
    assert isinstance(entry, Playbook)
    return PaperScope.of(knowledge, entry), entry


def wall(knowledge: KnowledgeBase) -> Document:
    return wall_sheet(*playbook(knowledge))


def pocket(knowledge: KnowledgeBase) -> Document:
    return pocket_card(*playbook(knowledge))


def callout(document: Document, tone: Tone) -> list[Callout]:
    return [item for item in every(Callout, document) if item.tone is tone]


def table_below(document: Document, title: str) -> list[list[str]]:
    blocks = [block for column in every(Columns, document)[0].columns for block in column]
    place = next(
        n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.text == title
    )
    table = blocks[place + 1]
    assert isinstance(table, Table)
    return rows(table)


def test_the_wall_sheet_lies_on_its_side_and_says_where_the_rest_is() -> None:
    document = wall(emergency())
    assert document.sheet.is_landscape
    assert document.subtitle == "完整步骤见处置手册，编号 data-loss"


@pytest.mark.parametrize("make", [wall, pocket])
def test_what_is_done_at_once_has_the_names_of_the_runbook(
    make: Callable[[KnowledgeBase], Document],
) -> None:
    (frame,) = callout(make(emergency()), Tone.IMMEDIATE)
    (steps,) = every(Steps, frame)
    assert [step.number for step in steps.items] == ["A1", "A2"]


def test_commands_are_in_the_pocket_and_on_the_wall_a_hint() -> None:
    assert every(Code, wall(emergency())) == []
    assert "（见手册）" in plain(wall(emergency()))
    assert Code("lsblk") in every(Code, pocket(emergency()))


def test_what_says_whether_it_is_the_right_sheet_stands_where_there_is_room() -> None:
    """Below what is done when little is done, below who is called when few are called."""
    little = wall(emergency(immediate=[{"do": "停写"}], phases=[], decisions=[], rollback=[]))
    much = wall(emergency(immediate=[{"do": "停写，再卸载。" * 9}] * 5, decisions=[]))
    place = [[("触发条件" in plain(column)) for column in _columns(one)] for one in (little, much)]
    assert place == [[True, False], [False, True]]


def _columns(document: Document) -> tuple[tuple[Block, ...], ...]:
    (columns,) = every(Columns, document)
    return columns.columns


def test_without_immediate_steps_the_first_phase_that_acts_counts() -> None:
    phases = [
        {"id": "ready", "title": "准备", "stage": "preparation", "steps": [{"do": "备件"}]},
        {"id": "act", "title": "处置", "steps": [{"do": "停写"}]},
    ]
    bare: dict[str, Any] = {"immediate": [], "decisions": [], "rollback": []}
    document = wall(emergency(phases=phases, **bare))
    (steps,) = every(Steps, document)
    assert [(step.number, plain(step.blocks)) for step in steps.items] == [("B1", "停写")]


def test_hotlines_are_called_first_and_nobody_twice() -> None:
    called = table_below(wall(emergency(DESK)), "打给谁")
    assert called == [["值班室", "010-5555 0100"], ["主管", "__"]]


def test_the_number_to_dial_is_one_that_can_be_dialled() -> None:
    called = table_below(wall(emergency()), "打给谁")
    assert called == [["值班工程师", "010-5555 0100"], ["主管", "__"]]


def test_the_clock_is_on_the_wall() -> None:
    clock = table_below(wall(emergency()), "多久没解决，告诉谁")
    assert clock == [["立即", "值班工程师"], ["15 分钟未解决", "主管"]]


def test_dangers_further_on_are_told_with_their_step() -> None:
    risky = [{"id": "act", "title": "处置", "steps": [{"do": "切", "danger": "念盘名"}]}]
    document = wall(emergency(phases=risky, decisions=[], immediate=[{"do": "停写"}]))
    (stop,) = callout(document, Tone.DANGER)
    assert (stop.title, plain(stop.blocks)) == ("停！先念一遍，再动手", "念盘名（见手册\u00a0B1）")


def test_a_danger_that_is_shown_at_once_is_not_told_again() -> None:
    risky = [{"id": "act", "title": "处置", "steps": [{"do": "切", "danger": "念盘名"}]}]
    bare: dict[str, Any] = {"immediate": [], "decisions": [], "rollback": []}
    assert plain(wall(emergency(phases=risky, **bare)).body).count("念盘名") == 1


def test_what_has_no_room_is_counted() -> None:
    document = wall(emergency(triggers=[f"现象{n}" for n in range(40)]))
    assert "另有 38 条，见处置手册" in plain(document)
    many = wall(emergency(immediate=[{"do": f"第{n}件事"} for n in range(40)], decisions=[]))
    assert "A8" in plain(many)
    assert "另有 32 步，见处置手册" in plain(many)


def test_the_pocket_card_turns_from_acting_to_calling_to_ending() -> None:
    document = pocket(emergency())
    titles = [
        block.text if isinstance(block, Heading) else "——"
        for block in document.body
        if isinstance(block, Heading | PageBreak)
    ]
    assert titles == [
        "——",
        "打给谁",
        "多久没解决，告诉谁",
        "——",
        "恢复的标准",
        "触发条件",
        "——",
        "处置记录",
    ]
    assert document.running.foot[0] == "data-loss"


def test_the_pocket_card_can_be_folded_or_cut_apart() -> None:
    document = pocket(emergency())
    assert document.folds == ("① 先沿此线向后对折，字在外面", "② 再沿此线向后对折")
    assert document.cut == "沿线裁开"


WORDS = st.text(alphabet="停写再卸载。，ab ", min_size=1, max_size=300).filter(str.strip)
STEPS = st.builds(
    lambda do, danger, run: {"do": do, "danger": danger, "run": run},
    WORDS,
    WORDS,
    st.lists(WORDS, max_size=3),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STEPS, min_size=1, max_size=30), st.lists(WORDS, max_size=30))
def test_a_wall_sheet_never_says_more_than_fits(
    steps: list[dict[str, Any]], triggers: list[str]
) -> None:
    rungs = [{"after": f"{n}h", "to": ["boss", "duty"], "action": "做"} for n in range(1, 30)]
    long: dict[str, Any] = {"immediate": steps, "triggers": triggers, "escalation": rungs}
    ways = [{"when": text, "goto": "disk-full"} for text in triggers]
    phases = [{"id": "act", "title": "处置", "steps": steps}]
    knowledge = emergency(DESK, **long, elsewhere=ways, phases=phases, decisions=[])
    said = plain(wall(knowledge).body)
    assert sum(0.5 if character.isascii() else 1 for character in said) <= MOST


def climbing() -> Document:
    knowledge = base(
        {"four": ("service", SERVICE), "disk-full": ("page", {}), **_contacts()},
    )
    service = knowledge.entries["four"]
    assert isinstance(service, Service)
    return poster(PaperScope.of(knowledge, service), service)


def _contacts() -> dict[str, tuple[str, Mapping[str, Any]]]:
    phones = [{"number": "010-5555 0100"}]
    return {"desk": ("contact", {"type": "team", "roles": ["duty"], "phones": phones})}


def test_the_poster_has_time_names_numbers_and_the_level() -> None:
    (table,) = every(Table, climbing())
    said = rows(table)
    assert [row[0] for row in said] == ["计时", "15 分钟未解决", "2 小时未解决紧急"]
    assert said[1][1] == "值班工程师 010-5555 0100"
    assert said[2][1] == "主管 __值班工程师 010-5555 0100"
    assert said[1][2].startswith("必须已经响应。")
    assert said[1][2].endswith("（见手册）")
    assert len(every(Blank, table)) == 1


def test_numbers_can_be_tapped() -> None:
    assert Span("010-5555 0100", link="tel:01055550100") in every(Span, climbing())
