"""Every reason for refusing a value has its sentences in both languages."""

from typing import get_args

import pytest

from generator.diagnostics import Diagnostic, Location
from generator.messages import LANGUAGES, Language, catalogue
from generator.values import duration_text, recurrence_text

REASONS = [
    *(("bad-duration", reason) for reason in get_args(duration_text.Reason)),
    *(("bad-recurrence", reason) for reason in get_args(recurrence_text.Reason)),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("rule", "reason"), REASONS)
def test_every_reason_is_worded(language: Language, rule: str, reason: str) -> None:
    values = {"value": "1 foo", "part": "foo"}
    problem = Diagnostic(rule, Location("a.yml"), values=values, variant=reason)
    texts = catalogue(language)
    assert reason == "empty" or "foo" in texts.problem(problem)
    assert texts.remedy(problem)
