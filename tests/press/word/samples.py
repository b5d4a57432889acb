"""A document with every block and every run, and short ways to small ones."""

from dataclasses import replace

from generator.prose import (
    Align,
    Blank,
    Box,
    Break,
    Code,
    Image,
    List,
    Marker,
    Paragraph,
    Quote,
    Rule,
    Span,
    Subheading,
    Table,
)
from generator.render.print.blocks import (
    Block,
    Callout,
    Columns,
    Contents,
    Cover,
    Fact,
    Facts,
    Heading,
    Lines,
    PageBreak,
    Signatures,
    Step,
    Steps,
    Together,
    Tone,
)
from generator.render.print.document import Document, Online, Paper, Running
from tests.press.samples import HEAD, line

ADDRESS = "https://ops.example.com/playbooks/data-loss.html"
COVER = Cover("运维手册", "第一卷", (Fact("编制", (Paragraph((Span("运维部"),)),)),))
CONTENTS = Contents("目录", depth=2)


def step(number: str, *blocks: Block, anchor: str = "") -> Step:
    """A step of a role with a limit."""
    return Step(
        number, blocks or (line(f"做 {number}"),), anchor, "值班工程师", "2 分钟内", "［内部］"
    )


def steps(*items: Step) -> Steps:
    """Steps with two columns to write in."""
    return Steps(items, HEAD)


def document(*body: Block, **changed: object) -> Document:
    """A small document around some blocks."""
    plain = Document(
        id="data-loss",
        paper=Paper.RUNBOOK,
        title="数据丢失应急预案",
        language="zh",
        body=body,
        badges=("紧急", "应急预案", "Linux"),
        running=Running(
            head=("运维中心", "数据丢失应急预案", "内部"),
            foot=("data-loss", "版本 0A1B2C3D"),
            note="以在线版本为准",
            page="第 {page} 页 / 共 {pages} 页",
        ),
        online=Online(ADDRESS, "扫码看在线版本"),
        author="运维中心",
        version="0A1B2C3D",
    )
    return replace(plain, **changed)  # type: ignore[arg-type]  # fields by name


RUNS = Paragraph(
    (
        Span("普通"),
        Span("加粗", strong=True),
        Span("强调", emphasis=True),
        Span("作废", struck=True),
        Span("ls -l", code=True),
        Span("官网", link="https://example.com/a?b=1&c=2"),
        Span("见第三步", link="#restore.it"),
        Span("没有这一处", link="#nowhere"),
        Span("400-089-1870", link="tel:4000891870"),
        Blank("电话"),
        Box(),
        Break(),
        Image("files/missing.png", "接线图"),
        Blank(),
    )
)
ALL_BLOCKS: tuple[Block, ...] = (
    Heading(1, "处置", "A", "part-a"),
    RUNS,
    Subheading(2, (Span("小标题"),)),
    List(((line("甲"), line("甲之下")), (List(((line("乙"),),)),)), Marker.BULLET),
    List(((line("一"),), (line("二"),)), Marker.NUMBER, start=4),
    List(((line("核对"),),), Marker.BOX),
    Table(
        (
            ((Span("角色"),), (Span("电话"),)),
            ((Span("主管"),), ()),
            ((Span("值班"),), (Span("110"),)),
        ),
        align=(Align.LEFT, Align.RIGHT),
        row_heads=True,
    ),
    Code("umount /data\n  lsblk -o NAME\tSIZE"),
    Quote((line("请停止写入"), List(((line("勿重启"),),)))),
    Rule(),
    Heading(2, "步骤"),
    Callout(
        Tone.IMMEDIATE,
        "立即动作",
        (
            line("先停写"),
            steps(
                step("A1"),
                step("A2", line("还原"), Callout(Tone.DANGER, "危险", (line("先念盘名"),))),
            ),
        ),
    ),
    steps(step("B1", line("看"), Code("df -h"), anchor="restore.it"), step("B2")),
    Callout(Tone.WARNING, "注意", (line("别断电"),)),
    Callout(Tone.NOTE, "说明", (line("可选"),)),
    Facts(
        (
            Fact("发现时间", (Paragraph((Blank("几点几分"),)),)),
            Fact("应看到", (line("已卸载"), line("无报错"))),
            Fact("命令", (Code("sync"),)),
            Fact("一个长得排不进标签栏的标签，一个长得排不进标签栏的标签，真的很长", (line("值"),)),
        )
    ),
    Columns(((line("左"),), (line("右"),)), weights=(2, 1)),
    Together((line("同页"), Signatures(("处置人", "复核人"), "日期"))),
    Lines(3, "备注"),
    PageBreak(),
    Heading(3, "末节", "1.1.1"),
    line("完"),
)
FULL = document(*ALL_BLOCKS)
VOLUME = document(COVER, CONTENTS, *ALL_BLOCKS, paper=Paper.VOLUME)
