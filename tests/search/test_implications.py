"""What a query means besides what it says."""

from generator.search import Query, analyser
from generator.search.concepts import Concepts
from generator.search.folding import Folding
from generator.search.implications import Implications
from tests.search.test_vectors import CUT

NAMED = {
    "开会": ("会议",),
    "会上": ("会议", "会场"),
    "进不去": ("登不上",),
    "入会": ("入会", "加入"),
}
"""The names of the concepts of a word."""


class Everything:
    """A library that is about all concepts and holds all words."""

    def holders(self, token: str) -> int:  # noqa: ARG002  # as the protocol has it
        return 5

    def is_common(self, token: str) -> bool:  # noqa: ARG002  # as the protocol has it
        return False

    def like(self, word: str) -> tuple[str, ...]:  # noqa: ARG002  # as the protocol has it
        return ()


def test_a_rule_between_words_holds_for_all_their_concepts() -> None:
    made = Implications.joined([(["会上", "进不去"], ["入会"])], NAMED)
    assert made.of == {("会议", "登不上"): ("入会", "加入"), ("会场", "登不上"): ("入会", "加入")}


def test_rules_of_the_same_conditions_are_joined() -> None:
    rules = [(["进不去", "开会"], ["入会"]), (["开会", "进不去"], ["会上"])]
    assert Implications.joined(rules, NAMED).of[("会议", "登不上")] == (
        "入会",
        "加入",
        "会议",
        "会场",
    )


def test_what_no_entry_is_about_is_not_asked_for() -> None:
    rules = Implications({("a", "b"): ("c", "d"), ("a",): ("d",), ("e",): ("c",)})
    assert rules.held({"a", "c"}).of == {("a", "b"): ("c",), ("e",): ("c",)}
    assert rules.held({"a", "c"}).conditions == {"a", "b", "e"}


def test_what_nobody_wrote_points_to_what_somebody_wrote() -> None:
    asking = CUT.asking({"=麦克风": 1}.__contains__)
    assert asking.members("对方听不到") == ["对方听不到"]
    assert asking.members("打印机") == []
    assert asking.implications.follow(["对方听不到"]) == {"麦克风": 1}


def test_they_are_the_same_after_they_were_packed() -> None:
    assert Implications.unpacked(CUT.implications.packed()).of == CUT.implications.of


def test_the_words_of_a_rule_are_compared_as_those_of_a_text() -> None:
    folding = Folding({})
    known = Concepts.joined([("Wi-Fi", "无线网"), ("连不上", "連不上")], folding)
    assert known.named(["WI-FI", "連不上", "无人知"], folding) == {
        "WI-FI": ("wi fi",),
        "連不上": ("连不上",),
        "无人知": (),
    }


def test_a_query_asks_for_what_it_means() -> None:
    weighed = Query(CUT).weighed("对方听不到", Everything())
    assert "麦克风" in weighed.implied
    assert 0 < weighed.terms["=麦克风"] < weighed.terms["=对方听不到"]


def test_a_part_of_a_phrase_implies_nothing() -> None:
    assert "音箱" in Query(CUT).weighed("没声音", Everything()).implied
    weighed = Query(CUT).weighed("对方听不到", Everything())
    assert "=没声音" in weighed.terms
    assert "音箱" not in weighed.implied


def test_what_is_said_is_not_implied() -> None:
    weighed = Query(CUT).weighed("麦克风对方听不到", Everything())
    assert weighed.terms["=麦克风"] == Query(CUT).weighed("麦克风", Everything()).terms["=麦克风"]
    assert "麦克风" not in weighed.implied


def test_a_long_question_says_what_it_means() -> None:
    said = "开会进不去，键盘、鼠标、打印机、投影仪、路由器、交换机、显示器、摄像头都换过了"
    assert Query(CUT).weighed("开会进不去", Everything()).implied
    assert not Query(CUT).weighed(said, Everything()).implied


def test_the_words_of_a_library_imply_what_the_trade_means_by_them() -> None:
    own = analyser([("对方听不到", "他那头静悄悄")])
    assert Query(own).weighed("他那头静悄悄", Everything()).implied
