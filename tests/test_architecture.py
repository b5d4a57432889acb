"""The floors hold: imports go only down, siblings never meet, engines stay in their rooms."""

from pathlib import Path

import pytest

from tests.imports import imports, modules, part_of

FLOORS = (
    {"diagnostics", "messages", "values", "processes"},
    {"yaml_document", "model"},
    {"loader", "prose", "audience", "search", "glyphs"},
    {"checks", "render"},
    {"project"},
    {"publish", "finder", "press", "delivery"},
    {"cli"},
)
GROUND_ORDER = ("diagnostics", "messages", "values", "processes")
"""On the ground floor each may use those before it."""

ROOMS = {
    "yaml": ("yaml_document/",),
    "pydantic": ("model/", "loader/", "render/schema/", "render/reference/"),
    "markdown_it": ("prose/",),
    "nh3": ("prose/",),
    "jinja2": (
        "render/site/templating.py",
        "render/site/compiled.py",
        "publish/mkdocs_plugin.py",
        "publish/theme.py",
        "press/word/template.py",
    ),
    "mkdocs": ("publish/mkdocs_",),
    "material": ("publish/mkdocs_",),
    "watchdog": ("publish/watching.py",),
    "click": ("cli/",),
    "rich": ("cli/",),
    "whoosh": ("finder/engine.py",),
    "typst": ("press/typst_engine.py",),
    "docx": ("press/word/",),
    "docxtpl": ("press/word/",),
    "segno": ("press/",),
}
ONE_FILE_ONLY = ("yaml", "whoosh", "typst")

FLOOR_OF = {part: number for number, parts in enumerate(FLOORS) for part in parts}


def own_imports(module: Path) -> set[str]:
    return {name for name in imports(module) if name.split(".")[0] == "generator"}


@pytest.mark.parametrize("module", modules(), ids=str)
def test_imports_go_only_down(module: Path) -> None:
    here = module.parts[0]
    if here not in FLOOR_OF:
        return
    for name in own_imports(module):
        there = part_of(name)
        if there in {"", here}:
            continue
        if FLOOR_OF[here] == FLOOR_OF[there] == 0:
            assert GROUND_ORDER.index(there) < GROUND_ORDER.index(here), f"{module} imports {name}"
        else:
            assert FLOOR_OF[there] < FLOOR_OF[here], f"{module} imports {name}"


def test_every_package_has_a_floor() -> None:
    packages = {module.parts[0] for module in modules() if len(module.parts) > 1}
    assert packages - FLOOR_OF.keys() <= {"theme", "scaffold"}


@pytest.mark.parametrize("module", modules(), ids=str)
def test_foreign_engines_stay_in_their_rooms(module: Path) -> None:
    for name in imports(module):
        rooms = ROOMS.get(name.split(".")[0])
        if rooms is not None:
            assert str(module.as_posix()).startswith(rooms), f"{module} imports {name}"


@pytest.mark.parametrize("engine", ONE_FILE_ONLY)
def test_some_engines_are_known_to_one_file(engine: str) -> None:
    users = {m for m in modules() if any(name.split(".")[0] == engine for name in imports(m))}
    assert len(users) == 1


def test_no_module_imports_itself_in_a_circle() -> None:
    graph = {_dotted(module): own_imports(module) for module in modules()}
    names = set(graph)
    edges = {
        name: {target for target in targets if target in names and target != name}
        for name, targets in graph.items()
    }
    while leaves := {name for name, targets in edges.items() if not targets & edges.keys()}:
        for name in leaves:
            del edges[name]
    assert not edges, f"import circle among {sorted(edges)}"


def _dotted(module: Path) -> str:
    parts = ["generator", *module.with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
