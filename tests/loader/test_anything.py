"""Whatever an author writes, loading ends with an entry or with sentences, never with a crash."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic, Location, Severity
from generator.loader.discovery import EntryFile
from generator.loader.entries import read_entry
from generator.loader.expectations import expectation
from generator.loader.validation import validate
from generator.messages import LANGUAGES, catalogue, line
from generator.model.kinds import KINDS, Kind
from generator.model.site_config import SiteConfig
from generator.model.walk import plans
from generator.yaml_document import read_document

KEYS = sorted(
    {plan.key for kind in KINDS.values() for plan in plans(kind.model)}
    | {plan.key for plan in plans(SiteConfig)}
    | {"do", "run", "if", "goto", "number", "term", "calendar", "at", "after", "to", "cause"}
)
WORDS = st.sampled_from(
    ["draft", "public", "2026-01-31", "2 workdays", "半小时", "每月 2 次", "{x}", "", " ", "磁盘"]
)
SCALARS = WORDS | st.text(max_size=12) | st.integers() | st.booleans() | st.none()
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=8), inner, max_size=5)
    ),
    max_leaves=8,
)


DATA = st.dictionaries(st.sampled_from(KEYS), ANYTHING, max_size=8)
"""Keys that belong to some entry, and values that mostly do not."""


def as_file(data: dict[str, object]) -> bytes:
    """JSON is YAML too; what JSON may escape is written as it is."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def assert_sayable(problems: tuple[Diagnostic, ...]) -> None:
    for problem in problems:
        for language in LANGUAGES:
            said = line(problem, catalogue(language))
            assert "\n" not in said
            assert "None" not in said
            assert str(problem.location) in said


@settings(max_examples=300)
@given(kind=st.sampled_from(list(KINDS.values())), data=DATA)
def test_no_entry_crashes(kind: Kind, data: dict[str, object]) -> None:
    found = read_entry(EntryFile("kb/x/some-entry.yml", kind), as_file(data))
    assert_sayable(found.diagnostics)
    wrong = any(problem.severity is Severity.ERROR for problem in found.diagnostics)
    assert wrong != found.whole


@given(data=DATA)
def test_no_settings_crash(data: dict[str, object]) -> None:
    document = read_document("site_config.yml", as_file(data))
    assert_sayable(validate(SiteConfig, data, document.places).diagnostics)


def test_a_complaint_without_a_wording_of_its_own_has_a_general_one() -> None:
    detail = ErrorDetails(type="decimal_max_places", loc=("rows",), msg="", input="3")
    rule, variant = expectation(detail)
    assert (rule, variant) == ("invalid-value", "")
    problem = Diagnostic(rule, Location("a.yml"), values={"key": "rows", "value": "3"})
    for language in LANGUAGES:
        assert "rows" in line(problem, catalogue(language))
