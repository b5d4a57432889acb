"""What people ask of this repository's own knowledge base is answered by the right entry."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.finder import Library, Want, opened, search
from tests.test_own_content import ROOT

NEAR = 3
"""Results that are read before somebody asks otherwise."""


def _questions() -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in Path(__file__).with_name("own_questions.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            question, _, answers = line.partition(" > ")
            yield question, tuple(answers.split(" | "))


QUESTIONS = tuple(_questions())


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        with opened(ROOT) as found:
            yield found


def _found(library: Library, question: str) -> list[str]:
    return [hit.record.id for hit in search(library, Want(question)).hits]


@pytest.mark.parametrize(("question", "answers"), QUESTIONS)
def test_the_answer_is_among_the_first(
    library: Library, question: str, answers: tuple[str, ...]
) -> None:
    assert set(_found(library, question)[:NEAR]) & set(answers)


def test_nearly_always_it_is_the_first(library: Library) -> None:
    missed = [
        question for question, answers in QUESTIONS if _found(library, question)[0] not in answers
    ]
    assert len(missed) < len(QUESTIONS) / 10, missed
