"""What an engineer finds in a runbook, and where."""

from dataclasses import replace

import pytest

from generator.model.contact import Contact
from generator.model.playbook import Playbook
from generator.prose import Blank, Code, List, Marker, Paragraph, Quote, Span, Table
from generator.render.print.blocks import Callout, Facts, Heading, Lines, Signatures, Steps, Tone
from generator.render.print.runbook import runbook
from generator.render.print.walk import anchors, plain
from tests.bases import base, fault
from tests.render.print.books import book_of, emergency, every, read, rows, section, step


def test_what_is_done_at_once_stands_first_in_a_frame() -> None:
    first = book_of(emergency()).body[0]
    assert isinstance(first, Callout)
    assert (first.tone, first.title) == (Tone.IMMEDIATE, "立即动作")
    assert [item.number for item in every(Steps, first)[0].items] == ["A1", "A2"]


def test_the_way_to_work_again_is_done_at_once_in_a_fault() -> None:
    knowledge = base({"disk-full": fault(workaround=[{"do": "腾空间"}])})
    first = book_of(knowledge, "disk-full").body[0]
    assert isinstance(first, Callout)
    assert first.tone is Tone.IMMEDIATE
    assert "腾空间" in plain(first)


@pytest.mark.parametrize("status", ["draft", "review", "retired"])
def test_what_is_not_to_be_trusted_says_so_before_all(status: str) -> None:
    first = book_of(emergency(status=status)).body[0]
    assert isinstance(first, Callout)
    assert first.tone is Tone.WARNING


def test_steps_have_role_limit_and_room_for_time_and_initials() -> None:
    steps = every(Steps, book_of(emergency()))[0]
    assert steps.head == ("步骤", "做什么", "时间", "签名")
    assert (steps.items[0].role, steps.items[0].within) == ("值班工程师", "2 分钟内")


def test_the_danger_stands_before_the_command_and_is_read_back() -> None:
    _, danger, *commands, outcome = step(book_of(emergency()), "A2").blocks
    assert isinstance(danger, Callout)
    assert danger.tone is Tone.DANGER
    assert plain(danger.blocks[0]) == "先念盘名"
    assert plain(danger.blocks[1]) == "复述人： 核对人："
    assert len(every(Blank, danger)) == 2
    assert commands == [Code("sync\numount /data"), Code("lsblk")]
    assert isinstance(outcome, Facts)


def test_what_to_expect_what_if_not_and_the_way_back_follow_the_command() -> None:
    outcome = step(book_of(emergency()), "A2").blocks[-1]
    assert isinstance(outcome, Facts)
    said = [(fact.label, [plain(block) for block in fact.blocks]) for fact in outcome.items]
    assert said == [
        ("应看到", ["已卸载"]),
        ("如果", ["卸不掉", "→ B2 还原"]),
        ("退回", ["再挂上"]),
    ]


def test_every_way_leads_to_what_is_printed() -> None:
    document = book_of(emergency())
    links = {span.link for span in every(Span, document) if span.link.startswith("#")}
    assert links == {"#data-loss.restore-it", "#data-loss.ask", "#data-loss.stop"}
    assert {link[1:] for link in links} <= anchors(document)


def test_answers_say_by_name_where_to_go_on() -> None:
    heading, table = section(book_of(emergency()), "一步步判断")
    assert heading == Heading(2, "有备份吗？", "问1", "data-loss.ask")
    assert isinstance(table, Table)
    assert rows(table) == [
        ["有", "→ A1 停写"],
        ["没有", "联系主管 __"],
        ["不是丢数据", "→ 磁盘写满"],
    ]


def test_the_wrong_runbook_names_the_right_one() -> None:
    note = section(book_of(emergency()), "触发条件")[-1]
    assert isinstance(note, Callout)
    assert note.title == "走错手册？"
    assert plain(note.blocks) == "盘满了 → 磁盘写满"


def test_roles_have_a_first_and_a_backup_and_room_for_todays_name() -> None:
    (table,) = section(book_of(emergency()), "角色与联系人")
    assert isinstance(table, Table)
    assert rows(table) == [
        ["角色", "职责", "本次由谁", "首选", "备份"],
        [
            *("值班工程师", "停写、恢复", ""),
            *("值班室 座机 010-5555 0100（全天） duty@example.com", "夜班 _夜班电话_"),
        ],
        ["主管", "", "", "__", ""],
    ]


def test_the_clock_has_room_for_the_time_due_and_the_actual_one() -> None:
    (table,) = section(book_of(emergency()), "升级计时")
    assert isinstance(table, Table)
    assert table.head == 1
    assert rows(table) == [
        ["计时", "通知谁", "做什么", "应在几点", "实际几点"],
        [
            "立即",
            "值班工程师 值班室 座机 010-5555 0100（全天）夜班 _夜班电话_",
            *("", "", ""),
        ],
        ["15 分钟未解决", "主管 __", "到场", "", ""],
    ]


def test_a_phase_has_its_letter_and_its_limit() -> None:
    heading, facts, _ = section(book_of(emergency()), "分阶段处置")
    assert heading == Heading(2, "恢复", "B", "data-loss.restore")
    assert plain(facts) == "时限2 小时"


def test_when_to_go_back_is_agreed_on_by_hand() -> None:
    lines, to_fill, steps = section(book_of(emergency()), "退回")
    assert lines == Lines(2, "出现什么情况就退回")
    assert len(every(Blank, to_fill)) == 2
    assert plain(steps).startswith("C1")


def test_recovery_and_reports_are_ticked_off() -> None:
    document = book_of(emergency())
    for title in ("恢复的标准", "结束与报告"):
        (items,) = section(document, title)
        assert isinstance(items, List)
        assert items.marker is Marker.BOX


def test_gaps_of_a_prepared_text_are_written_by_hand() -> None:
    _, quote = section(book_of(emergency()), "通报用语")
    assert isinstance(quote, Quote)
    (text,) = quote.blocks
    assert isinstance(text, Paragraph)
    assert read(text.runs) == "_客户_您好：已停写。"


def test_the_record_tells_the_last_drill_or_leaves_room_for_it() -> None:
    (drilled,) = section(book_of(emergency()), "处置记录")
    assert isinstance(drilled, Facts)
    assert plain(drilled.items[-1]) == "最近演练2026-05-01"
    (never,) = section(book_of(emergency(last_rehearsed=None)), "处置记录")
    assert isinstance(never, Facts)
    assert (plain(never.items[-1]), len(every(Blank, never.items[-1]))) == ("最近演练", 1)


def test_where_a_message_is_seen_stands_above_it() -> None:
    full = fault(messages=[{"text": "No space left", "where": "终端"}])
    blocks = section(book_of(base({"disk-full": full}), "disk-full"), "触发条件")
    place = next(n for n, block in enumerate(blocks) if isinstance(block, Code))
    assert plain(blocks[place - 1]) == "终端"


def test_three_sign_with_date() -> None:
    (signatures,) = every(Signatures, book_of(emergency()))
    assert signatures == Signatures(("处置人", "复核人", "客户确认"), "日期和时间")


def test_every_page_tells_what_it_is_and_that_the_site_rules() -> None:
    document = book_of(emergency())
    running = document.running
    assert running.head == ("测试手册", "数据丢失应急预案", "紧急", "内部")
    assert running.foot == (
        "data-loss",
        f"版本 {document.version}",
        "已发布",
        "复核 2026-11-21",
    )
    assert running.page.format(page=2, pages=5) == "第 2 页 / 共 5 页"
    assert "在线版本为准" in running.note
    assert document.online is None


def test_the_way_to_the_online_page_is_known_with_the_address_of_the_site() -> None:
    document = book_of(emergency({"site_url": "https://ops.example/base/"}))
    assert document.online is not None
    assert document.online.address == "https://ops.example/base/playbooks/data-loss.html"


def test_the_header_tells_whom_the_paper_is_for() -> None:
    knowledge = emergency()
    entry = knowledge.entries["data-loss"]
    assert isinstance(entry, Playbook)
    assert runbook(knowledge, entry, "public").running.head[-1] == "公开"


def test_a_new_number_makes_a_new_version() -> None:
    knowledge = emergency()
    desk = knowledge.entries["duty-desk"]
    assert isinstance(desk, Contact)
    (phone,) = desk.phones
    moved = desk.model_copy(
        update={"phones": (phone.model_copy(update={"number": "010-5555 0199"}),)}
    )
    other = replace(knowledge, entries={**knowledge.entries, "duty-desk": moved})
    versions = [book_of(item).version for item in (knowledge, emergency(), other)]
    assert versions[0] == versions[1] != versions[2]


def test_english_papers_speak_english() -> None:
    document = book_of(emergency({"language": "en"}))
    assert document.language == "en"
    assert document.running.page == "Page {page} of {pages}"
    assert every(Heading, document)[0].text == "Record of the incident"
