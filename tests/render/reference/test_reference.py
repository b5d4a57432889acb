"""The manual names every key, links to what exists, and is the one that is committed."""

import re
from importlib import resources
from pathlib import Path

import pytest

from generator.loader import load
from generator.messages import LANGUAGES, Language, catalogue
from generator.model.base import Model
from generator.model.kinds import KINDS
from generator.model.site_config import SiteConfig
from generator.render.fields import fields, models_in
from generator.render.reference import reference

DOCS = Path(__file__).parents[3] / "docs"
EXAMPLES = resources.files("generator.render.reference") / "examples"
ROOTS: dict[str, type[Model]] = {
    **{name: kind.model for name, kind in KINDS.items()},
    "site_config": SiteConfig,
}


def manual(language: Language) -> dict[str, str]:
    return {page.address: page.content.decode() for page in reference(language)}


def row(page: str, key: str) -> list[str]:
    """The cells of the first row about a key."""
    line = next(line for line in page.splitlines() if line.startswith(f"| `{key}` |"))
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_committed_manual_is_up_to_date(language: Language) -> None:
    folder = DOCS / language / "reference"
    committed = {file.name: file.read_text("utf-8") for file in folder.iterdir()}
    assert committed == manual(language), "renew it: python tests/render/reference/renew.py"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ROOTS)
def test_every_key_of_a_kind_can_be_found_from_its_page(name: str, language: Language) -> None:
    pages = manual(language)
    within_reach = pages[f"{name}.md"] + pages["shared.md"]
    for model in (ROOTS[name], *models_in(ROOTS[name])):
        for field in fields(model):
            assert f"| `{field.key}` | {field.label(catalogue(language))} |" in within_reach


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_to_pages_and_anchors_that_exist(language: Language) -> None:
    pages = manual(language)
    for address, text in pages.items():
        for target in re.findall(r"\]\(([^)]+)\)", text):
            page, _, anchor = target.partition("#")
            linked = pages[page or address]
            assert not anchor or f'<a id="{anchor}"></a>' in linked, f"{address}: {target}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_have_as_many_cells_in_every_row(language: Language) -> None:
    for address, text in manual(language).items():
        for line in text.splitlines():
            if line.startswith("|"):
                assert len(re.findall(r"(?<!\\)\|", line)) == 7, f"{address}: {line}"


def test_a_row_tells_what_is_written_and_what_holds_without() -> None:
    pages = manual("zh")
    assert row(pages["fault.md"], "severity")[:5] == [
        "`severity`",
        "严重程度",
        "严重程度的编号（在 `site_config.yml` 里）",
        "是",
        "",
    ]
    assert row(pages["shared.md"], "status")[4] == "`draft`"
    assert row(pages["shared.md"], "id")[3] == ""
    assert row(pages["shared.md"], "run")[2] == "原样文字，一条直接写，几条写成列表"
    assert row(pages["checklist.md"], "form")[2] == "表单的编号"
    assert row(pages["form.md"], "copies")[2:5] == ["整数", "", "`1`"]
    assert row(pages["site_config.md"], "audiences")[4] == "`public`、`internal`"
    assert row(pages["site_config.md"], "primary")[2] == "颜色"


def test_a_row_tells_what_stays_inside() -> None:
    pages = manual("en")
    note = "Seen by the innermost audience only, unless `field_audience` opens it."
    assert row(pages["playbook.md"], "escalation")[5].endswith(note)
    assert note not in row(pages["playbook.md"], "triggers")[5]
    number = pages["contact.md"].split('<a id="number"></a>')[1].split("<a id=")[0]
    assert "Left out, only the innermost audience sees it." in number


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_load_without_a_problem(language: Language, tmp_path: Path) -> None:
    for name in ROOTS:
        folder = KINDS[name].folder if name in KINDS else "."
        place = folder if folder.endswith(".yml") else f"{folder}/{name}-example.yml"
        file = tmp_path / (place if name in KINDS else "site_config.yml")
        file.parent.mkdir(parents=True, exist_ok=True)
        text = (EXAMPLES / language / f"{name}.yml").read_text("utf-8")
        file.write_text(text, "utf-8")
        assert text in manual(language)[f"{name}.md"]
    loaded = load(tmp_path)
    assert loaded.diagnostics == ()
    assert loaded.knowledge_base is not None
    assert len(loaded.knowledge_base.entries) == len(KINDS)
