"""The schemas agree with the loader, complete the site's words, and explain every key."""

import json
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from generator.messages import LANGUAGES, Language
from generator.model.kinds import KINDS
from generator.model.site_config import SiteConfig
from generator.render.schema import SCHEMAS, SITE_CONFIG, json_schema
from generator.yaml_document import read_document
from tests.render.schema.validator import accepts, problems

STARTER = Path(str(resources.files("generator.scaffold") / "project" / "zh"))
FAULT = {"title": "磁盘满", "category": "storage", "severity": "high"}


def document(file: Path) -> dict[str, Any]:
    data = read_document(file.name, file.read_bytes()).data
    assert isinstance(data, dict)
    return data


def kind_of(file: Path) -> str:
    place = file.relative_to(STARTER).as_posix()
    return next((n for n, kind in KINDS.items() if place.startswith(kind.folder)), SITE_CONFIG)


def starter_files() -> list[Path]:
    return [file for file in sorted(STARTER.rglob("*.yml")) if file.name != "mkdocs.yml"]


def starter_config() -> SiteConfig:
    return SiteConfig.model_validate(document(STARTER / "site_config.yml"))


def nodes(schema: object) -> Iterator[Mapping[str, Any]]:
    """Every mapping inside a schema."""
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from nodes(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from nodes(value)


@pytest.mark.parametrize("file", starter_files(), ids=lambda file: file.name)
def test_what_loads_is_accepted(file: Path) -> None:
    schema = json_schema(kind_of(file), "zh", starter_config())
    assert list(problems(document(file), schema)) == []


GOOD: dict[str, dict[str, object]] = {
    "an id that repeats the file name": {"id": "disk-full"},
    "one command without a dash": {"workaround": [{"do": "看", "run": "df -h"}]},
    "several commands": {"workaround": [{"do": "看", "run": ["df -h", "df -i"]}]},
    "a number as text": {"messages": [{"code": 502}]},
    "a message without code": {"messages": [{"text": "No space left on device"}]},
    "the only version": {"schema_version": 1},
    "if and goto": {"diagnosis": [{"do": "看", "if": "满", "goto": "clean"}]},
    "an audience for one key": {"field_audience": {"escalation": "public"}},
}
BAD: dict[str, dict[str, object]] = {
    "an unknown key": {"symptom": ["x"]},
    "an unknown key inside": {"workaround": [{"do": "看", "then": "x"}]},
    "no list": {"symptoms": "打不开"},
    "an empty title": {"title": ""},
    "a title of two lines": {"title": "a\nb"},
    "an unknown status": {"status": "done"},
    "an id with a capital": {"id": "Disk"},
    "a step without do": {"workaround": [{"run": "df"}]},
    "an empty message": {"messages": [{"where": "日志"}]},
    "a list for text": {"impact": ["x"]},
    "true for text": {"impact": True},
    "an empty list item": {"systems": None},
}


def model_accepts(extra: dict[str, object]) -> bool:
    try:
        KINDS["fault"].model.model_validate({"id": "disk-full", **FAULT, **extra})
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("case", GOOD)
def test_good_entries_are_good_to_both(case: str) -> None:
    assert model_accepts(GOOD[case])
    assert accepts(json_schema("fault", "zh"), {**FAULT, **GOOD[case]})


@pytest.mark.parametrize("case", BAD)
def test_bad_entries_are_bad_to_both(case: str) -> None:
    assert not model_accepts(BAD[case])
    assert not accepts(json_schema("fault", "zh"), {**FAULT, **BAD[case]})


@pytest.mark.parametrize("missing", FAULT)
def test_required_keys_are_required(missing: str) -> None:
    schema = json_schema("fault", "zh")
    assert accepts(schema, FAULT)
    assert not accepts(schema, {key: FAULT[key] for key in FAULT if key != missing})


def test_an_answer_leads_to_exactly_one_place() -> None:
    schema = json_schema("page", "en")
    answers = [{"when": "yes"}, {"when": "yes", "goto": "a", "escalate": "b"}]
    for answer, good in [
        *((answer, False) for answer in answers),
        ({**answers[0], "goto": "a"}, True),
    ]:
        question = {"id": "q", "ask": "?", "answers": [answer]}
        assert accepts(schema, {"title": "t", "decisions": [question]}) is good


def test_the_words_of_a_site_are_the_only_ones() -> None:
    config = starter_config()
    fault = {**FAULT, "owner": "lead-engineer"}
    for word in ("category", "severity", "owner"):
        wrong = {**fault, word: "nobody-knows"}
        assert accepts(json_schema("fault", "zh"), wrong)
        assert accepts(json_schema("fault", "zh", config), fault)
        assert not accepts(json_schema("fault", "zh", config), wrong)
    severity = json_schema("fault", "zh", config)["properties"]["severity"]
    titles = dict(zip(severity["enum"], severity["enumDescriptions"], strict=True))
    assert titles["critical"] == "紧急"


def test_a_list_that_a_site_leaves_empty_stays_open() -> None:
    bare = SiteConfig.model_validate({"site_name": "x"})
    assert accepts(json_schema("fault", "zh", bare), FAULT)
    assert not accepts(json_schema("fault", "zh", bare), {**FAULT, "audience": "friends"})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_explained(name: str, language: Language) -> None:
    schema = json_schema(name, language)
    assert schema["title"]
    assert schema["description"]
    for part in (schema, *schema["$defs"].values()):
        for key, about in part["properties"].items():
            assert about["title"], key
            assert about["markdownDescription"].replace("`", "") == about["description"], key


def test_explanations_come_in_the_language_asked_for() -> None:
    titles = {it: json_schema("fault", it)["properties"]["symptoms"]["title"] for it in LANGUAGES}
    assert titles == {"zh": "现象", "en": "Symptoms"}
    for part in json_schema("fault", "zh")["$defs"].values():
        for about in part["properties"].values():
            assert re.search(r"[\u4e00-\u9fff]", about["description"])


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_form_of_a_schema(name: str) -> None:
    schema = json_schema(name, "zh", starter_config())
    assert json.loads(json.dumps(schema)) == schema
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    for node in nodes(schema):
        if "$ref" in node:
            assert node["$ref"].removeprefix("#/$defs/") in schema["$defs"]
        if "enum" in node:
            assert len(node["enum"]) == len(node["enumDescriptions"]) == len(set(node["enum"]))
        if node.get("type") == "object":
            assert node["additionalProperties"] is False
            assert set(node.get("required", ())) <= node["properties"].keys()


def test_ids_of_schemas_differ() -> None:
    ids = {json_schema(name, language)["$id"] for name in SCHEMAS for language in LANGUAGES}
    assert len(ids) == len(SCHEMAS) * len(LANGUAGES)


def test_defaults_are_told_where_they_mean_something() -> None:
    keys = json_schema("fault", "zh")["properties"]
    assert keys["status"]["default"] == "draft"
    assert "default" not in keys["symptoms"]
    assert "default" not in keys["summary"]


def test_no_kind_no_schema() -> None:
    with pytest.raises(KeyError):
        json_schema("fable", "zh")


def test_making_a_schema_changes_nothing() -> None:
    first = json_schema("playbook", "zh")
    kept = deepcopy(first)
    first["properties"].clear()
    assert json_schema("playbook", "zh") == kept
