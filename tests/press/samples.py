"""Documents that are hard to print, and one that has everything."""

from generator import prose
from generator.prose import (
    Align,
    Blank,
    Box,
    Break,
    Code,
    List,
    Marker,
    Paragraph,
    Quote,
    Rule,
    Span,
    Subheading,
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

HEAD = ("步骤", "做什么", "时间", "签名")


def line(text: str) -> Paragraph:
    """A paragraph of plain text."""
    return Paragraph((Span(text),))


def command(number: int, length: int = 200) -> str:
    """A command line of that many letters, which differs from all others, with long words."""
    words = f"rsync -aHAX --link-dest=/backup/{number:04}/full /srv/data/{number}/ "
    return (words + f"https://host{number}.example.com/{'x' * 60}?q={number}&" * 9)[:length]


def long_playbook(steps: int = 60) -> tuple[Block, ...]:
    """Steps with a long command, a danger and an outcome each."""
    return (Heading(1, "恢复"), Steps(tuple(map(_step, range(1, steps + 1))), HEAD))


def phone_book(rows: int = 300) -> prose.Table:
    """A table of contacts, two of them with rare characters."""
    names = {7: "𠮷野", 8: "䶮先生"}
    head = tuple((Span(title),) for title in ("姓名", "电话", "邮箱", "本次"))
    made = (
        (
            (Span(names.get(n, f"联系人{n}")),),
            (Span(f"010-5555 {n:04}", link=f"tel:0105555{n:04}"),),
            (Span(f"person{n}.of.a.very.long.department@example.com"),),
            (),
        )
        for n in range(rows)
    )
    return prose.Table((head, *made), row_heads=True)


EVERYTHING: tuple[Block, ...] = (
    Cover(
        "封面标题",
        "副标题",
        (Fact("编制", (line("甲单位"),)), Fact("日期", (Paragraph((Blank(),)),))),
    ),
    Contents("目录"),
    Heading(1, "第一章", "1", "one.a"),
    Heading(4, "跳级标题", anchor="four"),
    Paragraph(
        (
            Span("普通"),
            Span("粗体", strong=True),
            Span("着重", emphasis=True),
            Span("作废", struck=True),
            Span("df -h /data", code=True),
            Break(),
            Span("回第一章", link="#one.a"),
            Span("断了的链接", link="#nowhere"),
            Span("官网", link="https://example.com/"),
            Blank("客户名称", 12),
            Box(),
            Span("勾选项"),
        )
    ),
    Subheading(3, (Span("小标题"),)),
    List(((line("圆点甲"),), (line("圆点乙"), line("续段")))),
    List(((line("编号三"),), (line("编号四"),)), Marker.NUMBER, 3),
    List(((line("打勾项"),),), Marker.BOX),
    prose.Table(
        (((Span("左列"),), (Span("右列"),)), ((Span("甲"),), ())),
        weights=(1, 2),
        align=(Align.LEFT, Align.RIGHT),
    ),
    Code("first line\n\n\tindented  twice\n" + command(1)),
    Quote((line("各位用户"),)),
    Rule(),
    *(Callout(tone, f"框{tone}", (line(f"内容{tone}"),)) for tone in Tone),
    Facts((Fact("应看到", (line("正常"),)), Fact("如果", (line("不正常"), line("找人"))))),
    Steps((Step("A1", (line("停写"), Code("sync")), "a1", "值班", "2 分钟内", "［内部］"),), HEAD),
    Signatures(("处置人", "复核人"), "日期栏"),
    Signatures(("无日期人",)),
    Lines(2, "退回条件"),
    Columns(((line("左栏"),), (line("右栏"), Facts((Fact("栏内", (line("事实"),)),)))), (2, 1)),
    Together((line("同页甲"), line("同页乙"))),
    PageBreak(),
    Paragraph((prose.Image("no-such-picture.png", "看不到的图"),)),
    Paragraph((Span("行内图"), prose.Image("../reading.py", "越界的图"))),
)


def _step(number: int) -> Step:
    danger = Callout(
        Tone.DANGER,
        "不可撤销",
        (line(f"先念第{number}块盘名"), Paragraph((Span("复述人"), Blank()))),
    )
    expect = Facts((Fact("应看到", (line(f"第{number}步已完成，没有报错；可以继续。"),)),))
    blocks = (line(f"做第{number}步（共六十步）。"), danger, Code(command(number)), expect)
    return Step(f"A{number}", blocks, f"step.{number}", "值班工程师", f"{number} 分钟内")
