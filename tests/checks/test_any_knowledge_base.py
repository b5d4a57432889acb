"""Whatever an author writes, checking ends with diagnostics that can be told."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.checks import run
from generator.messages import LANGUAGES, catalogue
from generator.model.knowledge_base import KnowledgeBase
from tests.checks.strategies import knowledge_bases


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(kb=knowledge_bases(), today=st.dates())
def test_checking_never_fails_and_all_can_be_told(kb: KnowledgeBase, today: date) -> None:
    found = run(kb, today)
    assert list(found) == sorted(found, key=lambda problem: problem.sort_key)
    for language in LANGUAGES:
        texts = catalogue(language)
        for problem in found:
            assert texts.problem(problem)
            assert texts.remedy(problem)
