"""The nearest known word: real slips of the hand, and silence where nothing is near."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.suggestion import closest, nearest

KEYS = (
    *("id", "kind", "title", "summary", "audience", "status", "owner", "reviewed", "review_every"),
    *("tags", "aliases", "related", "references", "category", "systems", "severity", "symptoms"),
    *("messages", "impact", "causes", "likelihood", "workaround", "diagnosis", "resolution"),
    *("verification", "prevention", "escalation", "alerts", "type", "event", "preparation"),
    *("handling", "frequency", "prevents", "triggers", "roles", "phases", "steps", "decisions"),
    *("communications", "recovery", "closure", "drill", "last_rehearsed", "rehearse_every"),
    *("region", "address", "postcode", "phones", "faxes", "emails", "hours", "covers"),
    *("levels", "definition", "targets", "response", "on_site", "resolve", "deliverables"),
    *("do", "run", "expect", "warning", "danger", "rollback", "if", "goto", "role", "within"),
    *("image", "schema_version", "every"),
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("sumary", "summary"),
        ("summery", "summary"),
        ("summaries", "summary"),
        ("symptom", "symptoms"),
        ("symtoms", "symptoms"),
        ("simptoms", "symptoms"),
        ("message", "messages"),
        ("mesages", "messages"),
        ("cause", "causes"),
        ("casues", "causes"),
        ("likelyhood", "likelihood"),
        ("diagnoses", "diagnosis"),
        ("diagonsis", "diagnosis"),
        ("resoltuion", "resolution"),
        ("reslution", "resolution"),
        ("work_around", "workaround"),
        ("wrokaround", "workaround"),
        ("verfication", "verification"),
        ("verify", "verification"),
        ("escallation", "escalation"),
        ("esc", "escalation"),
        ("reviwed", "reviewed"),
        ("reviewEvery", "review_every"),
        ("review-every", "review_every"),
        ("every_review", "review_every"),
        ("revew_evry", "review_every"),
        ("audiance", "audience"),
        ("rehearse", "rehearse_every"),
        ("reherse_every", "rehearse_every"),
        ("rehearsed", "last_rehearsed"),
        ("severty", "severity"),
        ("sev", "severity"),
        ("catagory", "category"),
        ("reference", "references"),
        ("alias", "aliases"),
        ("tag", "tags"),
        ("role_back", "rollback"),
        ("roll-back", "rollback"),
        ("postal_code", "postcode"),
        ("onsite", "on_site"),
        ("title_text", "title"),
        ("fi", "if"),
        ("ｔｉｔｌｅ", "title"),
    ],
)
def test_finds_the_key_that_was_meant(typed: str, meant: str) -> None:
    assert closest(typed, KEYS) == meant


@pytest.mark.parametrize(
    ("typed", "known", "meant"),
    [
        ("run_book", ["runbook", "playbook"], "runbook"),
        ("desciption", ["definition", "description"], "description"),
        ("entries", ["entry", "series"], "entry"),
        ("time", ["date", "start_time"], "start_time"),
        ("desc", ["definition", "description"], "description"),
        ("dsik-full", ["disk-full", "disk-slow"], "disk-full"),
        ("紧极", ["紧急", "重要", "一般"], "紧急"),
        ("紧要", ["重要", "一般"], "重要"),
        ("硬件损环", ["硬件损坏", "误操作", "配置丢失"], "硬件损坏"),
        ("误操做", ["硬件损坏", "误操作", "配置丢失"], "误操作"),
        ("急紧", ["重要", "紧急"], "紧急"),
        ("内", ["内部", "公开"], "内部"),
        ("天津中心", ["北京", "天津"], "天津"),
    ],
)
def test_finds_values_in_both_languages(typed: str, known: list[str], meant: str) -> None:
    assert closest(typed, known) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "_",
        "x",
        "banana",
        "colour",
        "zzzzzz",
        "of",
        "to",
        "foo",
        "comment",
        "备注",
        "title" * 17,
    ],
)
def test_is_silent_when_nothing_is_near(typed: str) -> None:
    assert closest(typed, KEYS) == ""


def test_chinese_words_without_a_common_letter_are_not_near() -> None:
    assert closest("备注", ["紧急", "重要", "一般"]) == ""


def test_nothing_is_known() -> None:
    assert closest("title", []) == ""


def test_the_word_with_fewest_letters_to_change_wins() -> None:
    assert closest("review", ["review_every", "reviews"]) == "reviews"
    assert closest("reviewd", ["review_every", "reviewed"]) == "reviewed"


def test_nearest_gives_the_best_first_and_no_more_than_asked() -> None:
    known = ["disk-slow", "disk-full", "network-down", "disk-fault"]
    assert nearest("disk-ful", known, limit=2) == ("disk-full", "disk-fault")
    assert nearest("disk", known, limit=9) == ("disk-full", "disk-slow", "disk-fault")


@given(st.sampled_from(KEYS), st.data())
def test_two_swapped_neighbours_never_hide_a_long_key(key: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(key) - 2))
    swapped = key[:position] + key[position + 1] + key[position] + key[position + 2 :]
    assert key in nearest(swapped, KEYS, limit=3)


@given(st.text(), st.lists(st.text()))
def test_suggests_only_what_is_known(word: str, known: list[str]) -> None:
    assert closest(word, known) in {"", *known}


@given(st.from_regex("[a-z]{1,20}", fullmatch=True), st.lists(st.sampled_from(KEYS)))
def test_a_known_word_is_its_own_nearest(word: str, known: list[str]) -> None:
    assert closest(word, [*known, word]) == word
