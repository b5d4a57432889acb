"""What comes of entries that are right, of every kind, and of many that are wrong."""

from pathlib import Path

import pytest

from generator.loader import load
from generator.messages import LANGUAGES, Language, catalogue, line
from generator.model.fault import Fault
from generator.model.kinds import KINDS
from tests.loader.example_cases import told
from tests.loader.projects import FAULT, project

SMALLEST = {
    "fault": FAULT,
    "playbook": "title: 数据丢失\nemergency: data-loss\nseverity: low\n",
    "measure": "title: 备份\ntype: application\nevent: 数据丢失\n",
    "service": "title: 服务级别\n",
    "contact": "title: 值班\ntype: team\n",
    "checklist": "title: 巡检\nitems:\n  - what: 看磁盘\n",
    "form": "title: 报告单\nfields:\n  - label: 姓名\n",
    "course": "title: 入门\nlearners: 值班员\n",
    "page": "title: 说明\n",
    "glossary": "title: 术语\nterms:\n  - term: 工单\n",
}


def path_of(kind: str) -> str:
    folder = KINDS[kind].folder
    return folder if folder.endswith(".yml") else f"{folder}/{kind}-one.yml"


@pytest.mark.parametrize("kind", KINDS)
def test_the_folder_says_which_kind_an_entry_is(kind: str, tmp_path: Path) -> None:
    loaded = load(project(tmp_path, {path_of(kind): SMALLEST[kind]}))
    assert loaded.diagnostics == ()
    assert loaded.knowledge_base is not None
    (entry,) = loaded.knowledge_base.entries.values()
    assert type(entry) is KINDS[kind].model
    assert entry.id == Path(path_of(kind)).stem


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_refuses_what_it_does_not_know(kind: str, tmp_path: Path) -> None:
    loaded = load(project(tmp_path, {path_of(kind): SMALLEST[kind] + "qqqq: 1\n"}))
    last = SMALLEST[kind].count("\n") + 1
    assert [told(problem) for problem in loaded.diagnostics] == [
        f"{path_of(kind)}:{last}:1 unknown-key.far"
    ]


def test_entries_come_sorted_with_the_places_of_what_was_written(tmp_path: Path) -> None:
    files = {"kb/faults/b.yml": FAULT, "kb/faults/a.yml": FAULT + "tags:\n  - 备份\n"}
    base = load(project(tmp_path, files)).knowledge_base
    assert base is not None
    assert list(base.entries) == ["a", "b"]
    assert str(base.place(base.entries["a"], ("tags", 0))) == "kb/faults/a.yml:5:5"


def test_the_first_of_two_files_with_one_id_is_read(tmp_path: Path) -> None:
    files = {"kb/faults/a.yml": FAULT, "kb/pages/a.yml": "title: 说明\n"}
    base = load(project(tmp_path, files)).knowledge_base
    assert base is not None
    assert base.of(Fault)
    assert len(base.entries) == 1


def test_an_unreadable_entry_is_known_to_exist(tmp_path: Path) -> None:
    base = load(project(tmp_path, {"kb/faults/a.yml": "title: [\n"})).knowledge_base
    assert base is not None
    assert base.unreadable == {"a"}


def test_everything_wrong_with_everything_is_told_in_one_run(tmp_path: Path) -> None:
    wrong = "titel: x\ncategory: 3\nseverity:\nreviewed: 2026-13-01\nresolution:\n  - run: df\n"
    files = {f"kb/faults/fault-{number:03}.yml": wrong for number in range(200)}
    problems = load(project(tmp_path, files)).diagnostics
    assert len(problems) == 200 * 4
    assert [told(problem) for problem in problems[:4]] == [
        "kb/faults/fault-000.yml:1:1 unknown-key.near",
        "kb/faults/fault-000.yml:3:10 empty-value",
        "kb/faults/fault-000.yml:4:11 bad-date",
        "kb/faults/fault-000.yml:6:5 missing-key",
    ]
    assert list(problems) == sorted(problems, key=lambda problem: problem.sort_key)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("written", "mentioned"),
    [
        ("symptom: [慢]\n", {"symptom", "symptoms"}),
        ("Title2: 慢\n", {"Title2", "title"}),
        ("受众: public\n", {"受众", "audience"}),
        ("Owner: duty\n", {"Owner", "owner"}),
        ("status: publish\n", {"status", "publish", "published", "draft"}),
        ("status: 草稿\n", {"status", "草稿", "draft", "review", "published", "retired"}),
        ("resolution:\n  - 重启\n", {"resolution", "do: …", "run"}),
        ("messages:\n  - 磁盘满\n", {"messages", "text: …", "code"}),
        ("reviewed: 1月5日\n", {"1月5日", "2026-01-31"}),
        ("impact: true\n", {"impact", '"true"'}),
        ("summary: no\nresolution:\n  - run: df\n", {"do"}),
        ("reviewed: " + "很" * 500 + "\n", {"很" * 60 + "…"}),
        ("schema_version: 7\n", {"7", "1", "opsbook"}),
        ("id: other-name\n", {"other-name", "id: disk-full"}),
    ],
)
def test_a_message_names_what_was_wrong_and_what_would_be_right(
    written: str, mentioned: set[str], language: Language, tmp_path: Path
) -> None:
    loaded = load(project(tmp_path, {"kb/faults/disk-full.yml": FAULT + written}))
    (problem,) = loaded.diagnostics
    said = line(problem, catalogue(language))
    assert said.startswith("kb/faults/disk-full.yml:")
    assert {word for word in mentioned if word not in said} == set()
    assert len(said) < 500


def test_a_key_written_twice_does_not_hide_other_mistakes(tmp_path: Path) -> None:
    text = f"{FAULT}title: 又一个\nrelatd: [b]\nreviewed: 2026-02-30\n"
    loaded = load(project(tmp_path, {"kb/faults/a.yml": text}))
    assert [told(problem) for problem in loaded.diagnostics] == [
        "kb/faults/a.yml:4:1 duplicate-key",
        "kb/faults/a.yml:5:1 unknown-key.near",
        "kb/faults/a.yml:6:11 bad-date",
    ]
    assert not loaded.ok
