"""What can be read in a document, and where its links can lead."""

from dataclasses import replace

from generator.prose import Blank, Box, Code, Image, List, Paragraph, Span, Table
from generator.render.print.blocks import (
    Callout,
    Columns,
    Cover,
    Fact,
    Facts,
    Heading,
    Lines,
    Signatures,
    Step,
    Steps,
    Tone,
)
from generator.render.print.document import Document, Online, Paper, Running
from generator.render.print.walk import anchors, parts, plain, texts, version


def said(text: str) -> Paragraph:
    return Paragraph((Span(text, link="https://not.read/"),))


STEP = Step("B1", (said("停写"), Code("sync\numount /data")), "data-loss.stop", "值班", "2 分钟内")
DOCUMENT = Document(
    id="data-loss",
    paper=Paper.RUNBOOK,
    title="数据丢失",
    language="zh",
    subtitle="应急预案",
    badges=("紧急",),
    running=Running(("头",), ("脚",), "以在线版本为准", "第 {page} 页"),
    online=Online("https://a.b/c.html", "扫码"),
    body=(
        Cover("封面", facts=(Fact("单位", (said("中心"),)),)),
        Callout(Tone.IMMEDIATE, "立即动作", (Steps((STEP,), ("步骤", "做什么", "时间")),)),
        Heading(1, "阶段", "B", "data-loss.b"),
        Columns(((List(((Paragraph((Box(), Span("甲"))),),)),), (Facts(()),))),
        Table((((Span("姓名"),), ()), ((Blank("电话"),), (Image("files/a.png", "图"),)))),
        Signatures(("处置人",), "日期"),
        Lines(2, "备注"),
    ),
)


def test_texts_come_in_the_order_of_reading() -> None:
    assert list(texts(DOCUMENT)) == [
        *("数据丢失", "封面", "单位", "中心", "立即动作"),
        *("B1", "停写", "sync\numount /data", "值班", "2 分钟内", "步骤", "做什么", "时间"),
        *("阶段", "B", "甲", "姓名", "电话", "处置人", "日期", "备注"),
        *("应急预案", "紧急", "头", "脚", "以在线版本为准", "https://a.b/c.html", "扫码"),
    ]


def test_plain_text_of_runs() -> None:
    assert plain((Span("先"), Span("停", strong=True), Blank("几点"))) == "先停几点"


def test_anchors_of_headings_and_steps() -> None:
    assert anchors(DOCUMENT) == {"data-loss.stop", "data-loss.b"}


def test_parts_reach_into_every_block() -> None:
    assert {type(part) for part in parts(DOCUMENT)} >= {Step, Box, Blank, Image, Fact, Online}


def test_a_word_makes_another_version_and_a_style_does_not() -> None:
    heading = Heading(1, "阶段")
    assert version((heading, said("停写"))) == version((heading, Paragraph((Span("停写"),))))
    assert version((heading, said("停写"))) != version((heading, said("停 写")))
    assert version((heading,)) != version((replace(heading, text="阶", number="段"),))
    assert len(version("")) == 8
