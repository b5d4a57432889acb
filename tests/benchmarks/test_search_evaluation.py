"""Files of texts and queries, and what a search gets of them."""

from pathlib import Path

from benchmarks.search.evaluation import Judged, Text, read_queries, read_texts
from benchmarks.search.mapping import document, fields

TEXT = Text("d7", "打印机脱机", "先看电源。\n再看网线。", "打印机")


def test_texts_are_read_and_other_keys_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "corpus.jsonl"
    file.write_text(
        '{"id": "d7", "title": "打印机脱机", "body": "先看电源。\\n再看网线。",'
        ' "category": "打印机", "src": "x"}\n\n',
        "utf-8",
    )
    assert read_texts(file) == [TEXT]


def test_queries_are_read(tmp_path: Path) -> None:
    file = tmp_path / "queries.jsonl"
    file.write_text('{"q": "打不出", "class": "a", "relevant": ["d7", "d9"]}\n', "utf-8")
    assert read_queries(file) == [Judged("打不出", "a", frozenset({"d7", "d9"}))]


def test_a_text_is_found_by_title_category_and_body_but_not_by_its_number() -> None:
    found = {name: list(texts) for name, texts in fields(document(TEXT)).items()}
    assert found == {
        "title": ["打印机脱机"],
        "labels": ["打印机"],
        "text": ["先看电源。\n再看网线。"],
    }
