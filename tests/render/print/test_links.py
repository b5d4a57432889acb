"""Links of a text on paper."""

from dataclasses import replace

import pytest

from generator.prose import Image, List, Quote, Runs, Span, Table
from generator.render.print.scope import PaperScope
from generator.render.print.walk import plain
from tests.bases import base, fault

FILES = frozenset({"files/图.png"})
BASE = replace(base({"disk-full": fault(title="磁盘写满"), "no-boot": fault()}), files=FILES)
URL = "https://ops.example/"


def scope(url: str | None = URL, inside: frozenset[str] = frozenset()) -> PaperScope:
    config = BASE.config.model_copy(update={"site_url": url})
    here = PaperScope.of(replace(BASE, config=config), BASE.entries["no-boot"])
    return replace(here, inside=inside)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("[[disk-full]]", (Span("磁盘写满", link=f"{URL}faults/disk-full.html"),)),
        ("[[hidden]]", (Span("（内部资料）"),)),
        ("[图](files/图.png)", (Span("图", link=f"{URL}files/%E5%9B%BE.png"),)),
        ("[上一步](#stop)", (Span("上一步", link="#no-boot.stop"),)),
        (
            "[官网](https://a.example/x)。",
            (
                Span("官网", link="https://a.example/x"),
                Span("（https://a.example/x）"),
                Span("。"),
            ),
        ),
        ("https://a.example/x", (Span("https://a.example/x", link="https://a.example/x"),)),
        (
            "[写信](mailto:a@b.example)",
            (Span("写信", link="mailto:a@b.example"), Span("（a@b.example）")),
        ),
        ("![图](files/图.png)", (Image("files/图.png", "图"),)),
    ],
)
def test_links_lead_on_and_what_no_word_tells_is_written_out(text: str, runs: Runs) -> None:
    assert scope().runs(text) == runs


def test_without_the_address_of_the_site_its_links_are_words() -> None:
    assert scope(None).runs("[[disk-full]]") == (Span("磁盘写满"),)
    assert scope(None).runs("[图](files/图.png)") == (Span("图"),)


def test_a_link_to_a_chapter_of_the_same_volume_stays_in_it() -> None:
    inside = scope(inside=frozenset({"disk-full"}))
    assert inside.runs("[[disk-full]]") == (Span("磁盘写满", link="#disk-full"),)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("- [官网](https://a.example)", List),
        ("> - [官网](https://a.example)", Quote),
        ("|a|\n|-|\n|[官网](https://a.example)|", Table),
    ],
)
def test_addresses_are_written_out_at_every_depth(text: str, kind: type) -> None:
    (block,) = scope().blocks(text)
    assert isinstance(block, kind)
    assert "官网（https://a.example）" in plain(block)
