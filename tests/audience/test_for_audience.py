"""What a wider audience never sees."""

from typing import Any

import pytest

from generator.audience import for_audience
from generator.model.contact import Contact
from generator.model.fault import Fault
from generator.model.service import Service
from tests.bases import base, fault

PUBLIC = {"audience": "public", "status": "published"}


def seen_fault(**data: object) -> Fault:
    seen = for_audience(base({"disk-full": fault(audience="public", **data)}), "public")
    entry = seen.entries["disk-full"]
    assert isinstance(entry, Fault)
    return entry


def test_the_narrowest_audience_sees_everything() -> None:
    whole = base({"a": fault(), "b": fault(status="draft")})
    assert for_audience(whole, "internal") is whole


def test_an_unknown_audience_is_refused() -> None:
    with pytest.raises(ValueError, match="partner"):
        for_audience(base({}), "partner")


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"audience": "internal"},
        {"audience": "public", "status": "draft"},
        {"audience": "public", "status": "review"},
        {"audience": "public", "status": "retired"},
        {"audience": "public", "field_audience": {"severity": "internal"}},
    ],
    ids=["unsaid", "internal", "draft", "review", "retired", "needs what is hidden"],
)
def test_an_entry_is_left_out(data: dict[str, Any]) -> None:
    assert not for_audience(base({"a": fault(**data)}), "public").entries


def test_a_public_entry_keeps_its_body_but_not_its_private_fields() -> None:
    entry = seen_fault(
        symptoms=["写不进"],
        alerts=["NodeDiskFull"],
        owner="duty",
        escalation=[{"after": "15m", "to": ["boss"]}],
    )
    assert entry.symptoms == ("写不进",)
    assert entry.alerts == ()
    assert entry.owner is None
    assert entry.escalation == ()


def test_a_private_field_can_be_opened_and_an_open_one_closed() -> None:
    entry = seen_fault(
        symptoms=["写不进"],
        alerts=["NodeDiskFull"],
        field_audience={"alerts": "public", "symptoms": "internal"},
    )
    assert entry.alerts == ("NodeDiskFull",)
    assert entry.symptoms == ()


def test_internal_steps_causes_and_messages_are_left_out() -> None:
    entry = seen_fault(
        messages=[{"code": "28"}, {"code": "SECRET", "audience": "internal"}],
        causes=[
            {
                "cause": "日志太多",
                "resolution": [{"do": "清理"}, {"do": "登录跳板机", "audience": "internal"}],
            },
            {"cause": "内部原因", "audience": "internal"},
        ],
    )
    assert [message.code for message in entry.messages] == ["28"]
    assert [cause.cause for cause in entry.causes] == ["日志太多"]
    assert [step.do for step in entry.causes[0].resolution] == ["清理"]


def test_a_goto_to_a_hidden_step_or_entry_goes_with_its_condition() -> None:
    whole = base(
        {
            "disk-full": fault(
                audience="public",
                resolution=[
                    {"do": "看", "if": "仍然满", "goto": "secret-step"},
                    {"do": "再看", "if": "还是满", "goto": "secret-entry"},
                    {"do": "最后", "if": "好了", "goto": "open-entry"},
                    {"id": "secret-step", "do": "密", "audience": "internal"},
                ],
            ),
            "secret-entry": fault(),
            "open-entry": fault(audience="public"),
        }
    )
    entry = for_audience(whole, "public").entries["disk-full"]
    assert isinstance(entry, Fault)
    assert [(step.if_, step.goto) for step in entry.resolution] == [
        (None, None),
        (None, None),
        ("好了", "open-entry"),
    ]


def test_related_entries_that_are_hidden_are_not_named() -> None:
    whole = base(
        {
            "a": fault(audience="public", related=["b", "c"]),
            "b": fault(),
            "c": fault(audience="public"),
        }
    )
    assert for_audience(whole, "public").entries["a"].related == ("c",)


def test_numbers_are_internal_until_they_say_otherwise() -> None:
    contact = {
        **PUBLIC,
        "type": "team",
        "phones": [{"number": "400-000-0000", "audience": "public"}, {"number": "139-0000-0000"}],
        "emails": [{"address": "duty@example.com"}],
    }
    entry = for_audience(base({"desk": ("contact", contact)}), "public").entries["desk"]
    assert isinstance(entry, Contact)
    assert [phone.number for phone in entry.phones] == ["400-000-0000"]
    assert entry.emails == ()


def test_a_target_goes_with_its_calendar_and_a_rung_with_its_levels() -> None:
    service = {
        **PUBLIC,
        "field_audience": {"escalation": "public"},
        "calendars": [
            {"id": "workday", "title": "工作日"},
            {"id": "night", "title": "夜间", "audience": "internal"},
        ],
        "levels": [
            {
                "id": "one",
                "title": "一级",
                "definition": "停机",
                "targets": [
                    {"calendar": "workday", "response": "15m"},
                    {"calendar": "night", "response": "1h"},
                ],
            },
            {"id": "two", "title": "二级", "definition": "变慢", "audience": "internal"},
        ],
        "escalation": [
            {"after": "2h", "to": ["boss"], "levels": ["two"]},
            {"after": "4h", "to": ["boss"]},
        ],
    }
    entry = for_audience(base({"sla": ("service", service)}), "public").entries["sla"]
    assert isinstance(entry, Service)
    assert [target.calendar for level in entry.levels for target in level.targets] == ["workday"]
    assert [str(rung.after) for rung in entry.escalation] == ["4h"]


def test_the_home_page_forgets_hidden_entries() -> None:
    whole = base(
        {"a": fault(), "b": fault(audience="public")}, home={"featured": ["a", "b"], "wizard": "a"}
    )
    home = for_audience(whole, "public").config.home
    assert home.featured == ("b",)
    assert home.wizard is None


def test_an_audience_in_the_middle_sees_what_is_meant_for_it_and_for_wider_ones() -> None:
    audiences = ["public", "partner", "internal"]
    whole = base({name: fault(audience=name) for name in audiences}, audiences=audiences)
    assert set(for_audience(whole, "partner").entries) == {"public", "partner"}


def test_a_hidden_entry_is_not_kept_by_a_step_of_the_same_name() -> None:
    whole = base(
        {
            "a": fault(
                audience="public", related=["secret"], resolution=[{"id": "secret", "do": "看"}]
            ),
            "secret": fault(),
        }
    )
    assert for_audience(whole, "public").entries["a"].related == ()
