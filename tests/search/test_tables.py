"""The tables of synonyms and typos keep the form that a search can rely on."""

import re
import tomllib
from collections import Counter
from importlib import resources

from generator.search.data import concepts

TABLES = resources.files("generator.search")


def _lists() -> list[list[str]]:
    """The words of every concept; those of several lists with one first word are together."""
    joined: dict[str, list[str]] = {}
    for first, *others in concepts("synonyms", "colloquial", "technical", "messages"):
        joined.setdefault(first, [first]).extend(others)
    return list(joined.values())


CONCEPTS = _lists()
TYPOS = {
    pair["wrong"]: pair["right"]
    for pair in tomllib.loads((TABLES / "data/homophones.toml").read_text("utf-8"))["pair"]
}
JOINING = {
    "没反应了",
    "自己跳出来",
    "一阵断一阵连",
    "上不去了",
    "掉线了",
    "声音有问题",
    "画面有问题",
    "上网有问题",
    "登录有问题",
    "打印有问题",
    "同步有问题",
    "邮件有问题",
    "更新有问题",
    "找不着了",
    "认不出来",
    "误操作",
    "被锁定了",
    "塞不下了",
    "没权限进",
    "存不进",
    "只能看",
    "搜索没东西",
    "断了电源",
    "回到之前",
    "正在同步",
    "偏差",
    "宕机",
    "坏了",
}
"""Concepts that join what users do not tell apart, so that their words stand in another too."""
AMBIGUOUS = {
    "blocked",
    "chart",
    "lag",
    "lagging",
    "monitor",
    "offline",
    "phone",
    "request",
    "不能远程",
    "函数",
    "切主",
    "升级",
    "备机",
    "库登不上",
    "库连不上",
    "延迟高",
    "归档",
    "打不了字",
    "打不出字",
    "打开",
    "无法远程",
    "电话",
    "网卡",
    "远程不了",
    "远程失败",
    "连不了库",
    "连库失败",
}
"""Words that mean two things."""
BLANKS = re.compile(r"[\s\-_]+")


def _same(word: str) -> str:
    return BLANKS.sub(" ", word.lower())


def test_a_concept_has_several_words_each_once() -> None:
    folded = [[_same(word) for word in words] for words in CONCEPTS]
    assert all(len(set(words)) == len(words) > 1 for words in folded)


def test_words_are_parted_by_bars_alone() -> None:
    words = [word for words in CONCEPTS for word in words]
    assert [word for word in words if not word or word != word.strip() or "|" in word] == []


def test_only_named_words_stand_in_several_concepts() -> None:
    plain = [words for words in CONCEPTS if words[0] not in JOINING]
    counted = Counter(_same(word) for words in plain for word in words)
    assert {word for word, count in counted.items() if count > 1} == AMBIGUOUS


def test_a_chinese_word_has_two_to_eight_characters() -> None:
    words = [word for concept in CONCEPTS for word in concept if not re.search("[ -~]", word)]
    assert [word for word in words if not 2 <= len(word) <= 8] == []


def test_a_typo_changes_something_and_is_no_part_of_what_is_right() -> None:
    assert all(wrong != right for wrong, right in TYPOS.items())
    assert not [w for w in TYPOS for right in TYPOS.values() if w in right and not w.isascii()]


def test_no_typo_hides_in_a_synonym() -> None:
    words = [word for concept in CONCEPTS for word in concept]
    assert not [w for w in TYPOS for word in words if not w.isascii() and w in word]
