"""The page of rules has every rule that can be met, and says of each how much it matters."""

import re
import tomllib
from collections import defaultdict
from importlib import resources
from pathlib import Path

import pytest

from generator.checks import RULES
from generator.diagnostics import Diagnostic, Severity
from generator.loader import load
from generator.messages import LANGUAGES, Language, catalogue
from generator.render.reference import reference
from generator.render.reference.rules import severities
from tests.checks import example_cases as checks
from tests.loader import example_cases as loading
from tests.messages.emitted import emitted_rules
from tests.told import name_of
from tests.yaml_document import example_cases as yaml_files

CHECKS = {rule.RULE: rule.__doc__ or "" for rule in RULES}


def page(language: Language) -> str:
    return {file.address: file.content.decode() for file in reference(language)}["rules.md"]


def section(language: Language, rule: str) -> str:
    return page(language).split(f"\n## `{rule}`\n")[1].split("\n<a id=")[0]


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[Severity]]:
    """How much every sentence mattered in the examples of all rules, by `rule.variant`."""
    found: dict[str, set[Severity]] = defaultdict(set)

    def note(problem: Diagnostic) -> None:
        found[name_of(problem)].add(problem.severity)

    for project in checks.examples():
        for problem in checks.found_in(project.folder):
            note(problem)
    for example in loading.examples():
        for problem in load(example.copy("bad", tmp_path_factory.mktemp("bad"))).diagnostics:
            note(problem)
    for file in yaml_files.FILES:
        for line in yaml_files.expected(file):
            _, severity, name = line.split()
            found[name].add(Severity[severity.upper()])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_of_the_code_can_be_looked_up(language: Language) -> None:
    headings = re.findall(r"^## `(.+)`$", page(language), re.MULTILINE)
    assert headings == sorted(headings)
    assert {rule.split(".")[0] for rule in emitted_rules()} <= set(headings)


@pytest.mark.parametrize("rule", CHECKS)
def test_a_check_says_in_english_what_its_module_says(rule: str) -> None:
    about = catalogue("en").text(f"reference.rules.about.{rule}")
    assert about.split() == CHECKS[rule].split()
    assert about in section("en", rule)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_check_is_explained_that_is_gone(language: Language) -> None:
    prefix = "reference.rules.about."
    keys = catalogue(language).keys()
    assert {key.removeprefix(prefix) for key in keys if key.startswith(prefix)} == set(CHECKS)


def test_a_rule_says_how_much_it_matters_what_is_wrong_and_what_is_right() -> None:
    assert (
        "- **错误** 回答“…”没有去处；写上 goto（问题或条目编号）或 escalate（角色）"
        in section("zh", "answer-target").splitlines()
    )
    assert "- **notice** this file is no entry" in section("en", "not-an-entry")
    assert "- **error, warning** " in section("en", "odd-space")


def test_signs_are_shown_as_they_are_said() -> None:
    assert r"链接 \[\[…\]\] 没有对应的条目" in section("zh", "broken-prose-link")
    assert r"“\<\<”" in section("zh", "anchor-or-alias")
    assert "以 \\[ 或 { 开头的文字" in section("zh", "yaml-syntax")


def test_severities_are_those_that_the_rules_have(met: dict[str, set[Severity]]) -> None:
    shown = {name: {Severity[label.upper()] for label in severities(name)} for name in met}
    assert shown == dict(met)


def test_every_severity_that_is_written_down_is_met(met: dict[str, set[Severity]]) -> None:
    file = resources.files("generator.render.reference") / "severities.toml"
    names = set(met) | {name.split(".")[0] for name in met}
    assert set(tomllib.loads(file.read_text("utf-8"))) - names == set()


def test_the_list_of_pages_leads_to_the_rules() -> None:
    for language in LANGUAGES:
        pages = {file.address: file.content.decode() for file in reference(language)}
        assert "](rules.md)" in pages["index.md"]


def test_the_readers_guides_lead_to_the_rules() -> None:
    docs = Path(__file__).parents[3] / "docs"
    for language in LANGUAGES:
        assert "](reference/rules.md)" in (docs / language / "writing.md").read_text("utf-8")
