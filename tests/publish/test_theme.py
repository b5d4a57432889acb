"""The theme is whole: its manual names every class, its third-party files are what they claim."""

import hashlib
import re

from generator.messages import catalogue
from generator.publish import theme
from tests.publish.mock_site import MANUAL

CLASS = re.compile(r"\.(ob-[a-z0-9_-]+)")
MADE_BY_SCRIPTS = {
    "ob-copy",
    "ob-tick__time",
    "ob-progress",
    "ob-progress__count",
    "ob-filter__foot",
    "ob-filter__count",
    "ob-filter__reset",
    "ob-chip__count",
    "ob-finder__group",
    "ob-finder__synonyms",
    "ob-hit",
    "ob-hit__badges",
    "ob-hit__exact",
    "ob-hit__snippet",
    "ob-hit__text",
    "ob-hit__title",
    "ob-hit__where",
    "ob-printing",
    "ob-print-bar",
}
FOR_STRUCTURE_ONLY = {"ob-hero", "ob-number__value"}
LAYOUTS = {"ob-page--home"}


def styled() -> set[str]:
    sheets = [data.content.decode() for data in theme.bundles() if data.address.endswith(".css")]
    return set(CLASS.findall("\n".join(sheets)))


def used_by_templates() -> set[str]:
    html = "\n".join(path.read_text("utf-8") for path in theme.FOLDER.rglob("*.html"))
    return set(re.findall(r"ob-[a-z0-9_-]+", html))


def test_the_manual_names_every_class() -> None:
    manual = set(re.findall(r"ob-[a-z0-9_-]+", MANUAL.read_text("utf-8")))
    assert styled() - manual - used_by_templates() - MADE_BY_SCRIPTS - LAYOUTS == set()


def test_every_class_of_the_manual_is_styled() -> None:
    listed = set(re.findall(r'class="([^"]*ob-[^"]*)"', MANUAL.read_text("utf-8")))
    names = {name for value in listed for name in value.split() if name.startswith("ob-")}
    assert names - styled() == FOR_STRUCTURE_ONLY


def test_third_party_files_are_unchanged() -> None:
    table = (theme.FOLDER / "THIRD_PARTY.md").read_text("utf-8")
    pinned = re.findall(r"^\| `([^`]+)` .*`([0-9a-f]{64})` \|$", table, re.MULTILINE)
    assert pinned
    for name, digest in pinned:
        assert hashlib.sha256((theme.FOLDER / name).read_bytes()).hexdigest() == digest


def test_styles_and_scripts_name_no_other_host() -> None:
    for data in theme.bundles():
        addresses = re.findall(r"https?://[^\s\"')]+", data.content.decode())
        assert set(addresses) <= {"http://www.w3.org/2000/svg"}, data.address


def test_every_text_that_scripts_and_templates_ask_for_exists() -> None:
    scripts = "\n".join(path.read_text("utf-8") for path in theme.FOLDER.rglob("*.js"))
    templates = "\n".join(path.read_text("utf-8") for path in theme.TEMPLATES.rglob("*.html"))
    asked = set(re.findall(r'\btext\((?:[a-z]+ \? "[a-z-]+" : )?"([a-z-]+)"', scripts))
    asked |= set(re.findall(r'\btext\([a-z]+ \? "([a-z-]+)"', scripts))
    asked |= set(re.findall(r'\.button\("([a-z-]+)"', scripts))
    asked |= set(re.findall(r"\bob\.texts(?:\[['\"]|\.)([a-z-]+)", templates))
    assert len(asked) > 30
    assert asked <= set(theme.interface_texts(catalogue("zh")))
