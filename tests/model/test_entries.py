"""What an entry makes of what its author typed, and what it refuses."""

import pytest
from pydantic import BaseModel, ValidationError

from generator.model.fault import Fault
from generator.model.form import Form
from generator.model.kinds import KINDS, Kind
from generator.model.site_config import SiteConfig
from generator.model.step import Step
from generator.values import Duration

FAULT = {"id": "disk-full", "title": "磁盘写满", "category": "storage", "severity": "low"}


def fault(**data: object) -> Fault:
    return Fault.model_validate({**FAULT, **data})


def complaints(model: type[BaseModel], data: dict[str, object]) -> set[tuple[str, str]]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return {(".".join(map(str, e["loc"])), e["type"]) for e in caught.value.errors()}


def test_an_entry_keeps_to_itself_and_is_a_draft_unless_it_says_otherwise() -> None:
    entry = fault()
    assert (entry.audience, entry.status.value, entry.schema_version) == (None, "draft", 1)
    assert (entry.symptoms, entry.resolution, entry.field_audience) == ((), (), {})


@pytest.mark.parametrize(
    ("typed", "kept"), [(1045, "1045"), (0, "0"), (-7, "-7"), ("0640", "0640")]
)
def test_a_number_typed_where_text_belongs_stays_as_typed(typed: object, kept: str) -> None:
    entry = fault(messages=[{"code": typed}], title=typed, tags=[typed])
    assert (entry.messages[0].code, entry.title, entry.tags) == (kept, kept, (kept,))


@pytest.mark.parametrize("value", [True, False, ["a"], {"a": "b"}, 1.5j])
def test_what_is_neither_text_nor_number_is_no_text(value: object) -> None:
    assert complaints(Fault, {**FAULT, "impact": value}) == {("impact", "string_type")}


@pytest.mark.parametrize(
    "value", ["2026-02-30", 20260105, "2026/01/05", "2026-1-5", "20260105", ""]
)
def test_a_date_is_a_day_that_exists_written_in_full(value: object) -> None:
    assert complaints(Fault, {**FAULT, "reviewed": value}) == {("reviewed", "bad-date")}


def test_a_date_is_read_as_a_day() -> None:
    assert str(fault(reviewed="2028-02-29").reviewed) == "2028-02-29"


def test_stretches_of_time_are_read_as_people_write_them() -> None:
    assert fault(review_every="半年").review_every == Duration(months=6)
    ladder = fault(escalation=[{"after": "2 workdays", "to": ["boss"]}]).escalation
    assert ladder[0].after == Duration(working_days=2)


@pytest.mark.parametrize("value", [True, [], 15, "15", "尽快"])
def test_what_is_no_stretch_of_time_is_refused(value: object) -> None:
    assert complaints(Fault, {**FAULT, "review_every": value}) == {("review_every", "bad-duration")}


@pytest.mark.parametrize("name", ["", "磁盘", "Disk", "disk_full", "index", "a" * 81, "-a", "a--b"])
def test_an_id_is_an_address(name: str) -> None:
    assert complaints(Fault, {**FAULT, "id": name}) == {("id", "bad-id")}


@pytest.mark.parametrize("title", ["", " \t", "一\n二", "长" * 501])
def test_a_title_is_one_line(title: str) -> None:
    assert {path for path, _ in complaints(Fault, {**FAULT, "title": title})} == {"title"}


@pytest.mark.parametrize(("run", "commands"), [("df -h", ("df -h",)), (404, ("404",)), ([], ())])
def test_one_command_needs_no_list(run: object, commands: tuple[str, ...]) -> None:
    assert Step.model_validate({"do": "查看", "run": run}).run == commands


def test_if_is_written_as_people_say_it() -> None:
    step = Step.model_validate({"do": "查看", "if": "仍然满", "goto": "clean"})
    assert (step.if_, step.goto) == ("仍然满", "clean")
    assert complaints(Step, {"do": "查看", "if_": "仍然满"}) == {("if_", "extra_forbidden")}
    assert step.model_dump(exclude_defaults=True) == {
        "do": "查看",
        "if": "仍然满",
        "goto": "clean",
    }


def test_a_message_says_something() -> None:
    assert complaints(Fault, {**FAULT, "messages": [{"where": "屏幕"}]}) == {
        ("messages.0", "empty-message")
    }
    assert fault(messages=[{"code": 28}]).messages[0].text is None


def test_everything_wrong_is_told_at_once() -> None:
    data: dict[str, object] = {"id": "a", "titel": "x", "status": "done", "causes": [{"why": "x"}]}
    assert complaints(Fault, data) == {
        ("title", "missing"),
        ("titel", "extra_forbidden"),
        ("category", "missing"),
        ("severity", "missing"),
        ("status", "enum"),
        ("causes.0.cause", "missing"),
    }


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_no_kind_takes_keys_that_it_does_not_know(kind: Kind) -> None:
    assert ("colour", "extra_forbidden") in complaints(kind.model, {"colour": "red"})


def test_an_entry_cannot_be_changed_later() -> None:
    entry = fault(resolution=[{"do": "清日志"}])
    with pytest.raises(ValidationError, match="frozen"):
        entry.title = "另一个"  # type: ignore[misc]  # the checker forbids it too
    with pytest.raises(ValidationError, match="frozen"):
        entry.resolution[0].do = "别的"  # type: ignore[misc]  # likewise


def test_form_fields_say_what_goes_in() -> None:
    data = {"id": "a", "title": "表", "fields": [{"label": "名", "required": "yes", "rows": "3"}]}
    (field,) = Form.model_validate(data).fields
    assert (field.type.value, field.required, field.rows) == ("text", True, 3)


def test_settings_need_a_name_and_somebody_to_see_the_site() -> None:
    assert complaints(SiteConfig, {"audiences": []}) == {
        ("site_name", "missing"),
        ("audiences", "too_short"),
    }
    config = SiteConfig.model_validate({"site_name": "手册"})
    assert config.language == "zh"
    assert config.narrowest_audience == "internal"
