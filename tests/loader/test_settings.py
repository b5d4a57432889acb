"""`site_config.yml`: broken settings never hide what is wrong with the entries."""

from pathlib import Path

import pytest

from generator.loader import load
from tests.loader.example_cases import told
from tests.loader.projects import project

ENTRY = {"kb/pages/a.yml": "titel: 说明\n"}
ENTRY_TOLD = "kb/pages/a.yml:1:1 unknown-key.near"


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("site_nam: 手册\n", ["site_config.yml:1:1 unknown-key.near"]),
        ("language: zh\n", ["site_config.yml:1:1 missing-key"]),
        (
            "site_name: 手册\nschema_version: 9\n",
            ["site_config.yml:2:17 unknown-schema-version.newer"],
        ),
        ("site_name: 手册\naudiences: []\n", ["site_config.yml:2:12 empty-value"]),
        ("site_name: 手册\nroles: duty\n", ["site_config.yml:2:8 wrong-type.list"]),
        (
            "site_name: 手册\nroles:\n  - id: duty\nhome:\n  hotline: [a]\n",
            ["site_config.yml:3:5 missing-key", "site_config.yml:5:3 unknown-key.near"],
        ),
        ("", ["site_config.yml:1:1 empty-file"]),
    ],
)
def test_broken_settings_are_told_together_with_broken_entries(
    settings: str, expected: list[str], tmp_path: Path
) -> None:
    loaded = load(project(tmp_path, {**ENTRY, "site_config.yml": settings}))
    assert [told(problem) for problem in loaded.diagnostics] == [ENTRY_TOLD, *expected]
    assert loaded.knowledge_base is None
    assert not loaded.ok


@pytest.mark.parametrize(
    ("settings", "language"),
    [
        ("site_name: 手册\n", "zh"),
        ("site_name: Book\nlanguage: en\n", "en"),
        ('site_name: Book\nlanguage: "en"  # ours\n', "en"),
        ("language: en\n", "en"),
        ("language: fr\n", "zh"),
        ("language: [en]\n", "zh"),
        ("language: en\nschema_version: 9\n", "en"),
        ("language: en\nsite_name:Book\ntheme: {\n", "en"),
        ("site_name: 手册\nhome:\n  language: en\n", "zh"),
        ("\ufefflanguage: en\r\nsite_name: Book\r\n", "en"),
    ],
)
def test_problems_are_told_in_the_language_of_broken_settings_too(
    settings: str, language: str, tmp_path: Path
) -> None:
    assert load(project(tmp_path, {"site_config.yml": settings})).language == language


def test_settings_are_what_was_written(tmp_path: Path) -> None:
    settings = "site_name: 手册\naudiences: [all, staff, duty]\nreview_every: 半年\n"
    base = load(project(tmp_path, {"site_config.yml": settings})).knowledge_base
    assert base is not None
    assert base.config.site_name == "手册"
    assert base.config.narrowest_audience == "duty"
    assert base.config.review_every is not None
    assert base.config.review_every.months == 6
    assert base.config_places is not None
    assert str(base.config_places.of_value(("audiences", 1))) == "site_config.yml:2:18"
