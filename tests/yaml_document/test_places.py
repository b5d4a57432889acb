"""Places point at the text where a key or a value stands."""

from generator.diagnostics import Places
from generator.yaml_document import read_document

TEXT = """\
# 说明
title: 磁盘，写满
causes:
  - cause: 旧
    steps: [看, {do: 换}]
  -
    cause: 😀
"空 key":
last: |
  df
"""


def places(text: str = TEXT) -> Places:
    return read_document("kb/a.yml", text.encode()).places


def at(line: int, column: int) -> str:
    return f"kb/a.yml:{line}:{column}"


def test_keys_and_values() -> None:
    known = places()
    assert str(known.of_value(())) == at(2, 1)
    assert str(known.of_key(("title",))) == at(2, 1)
    assert str(known.of_value(("title",))) == at(2, 8)
    assert str(known.of_key(("causes",))) == at(3, 1)
    assert str(known.of_value(("causes",))) == at(4, 3)
    assert str(known.of_value(("causes", 0, "cause"))) == at(4, 12)
    assert str(known.of_key(("causes", 0, "steps", 1))) == at(5, 16)
    assert str(known.of_value(("causes", 0, "steps", 1, "do"))) == at(5, 21)
    assert str(known.of_value(("causes", 1))) == at(7, 5)
    assert str(known.of_value(("空 key",))) == at(8, 9)
    assert str(known.of_value(("last",))) == at(9, 7)


def test_what_is_absent_has_the_place_of_its_nearest_parent() -> None:
    known = places()
    assert known.of_key(("causes", 0, "why")) == known.of_value(("causes", 0))
    assert known.of_key(("causes", 7)) == known.of_value(("causes",))
    assert known.of_value(("causes", 7, "why", 1)) == known.of_value(("causes",))
    assert known.of_value(("nothing",)) == known.of_value(())
    assert str(known.of_value(("title", "deeper"))) == at(2, 8)


def test_the_first_of_two_equal_keys_counts() -> None:
    assert str(places("a: 1\na: 2\n").of_key(("a",))) == at(1, 1)


def test_a_file_that_cannot_be_read_has_places_up_to_the_mistake() -> None:
    known = places("a: 1\nb: @x\nc: 3\n")
    assert str(known.of_value(("a",))) == at(1, 4)
    assert str(known.of_value(("c",))) == at(1, 1)
    assert str(places("\x00").of_value(("a",))) == at(1, 1)


def test_a_byte_order_mark_takes_no_column() -> None:
    assert str(places("\ufeffa: 1\n").of_value(("a",))) == at(1, 4)
