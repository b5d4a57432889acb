"""What holds for every file there can be."""

import json
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import KeyPath, Location
from generator.messages import LANGUAGES, catalogue, line
from generator.yaml_document import Document, read_document
from generator.yaml_document.text import CONTROL
from tests.yaml_document.example_cases import FILES

SIGNS = "：，、；“”（）【】－　#&*!|>%@`'\"{}[],?:- \t\n"
TEXTS = st.text(st.sampled_from("磁盘满abcXYZ0189_.😀é" + SIGNS) | st.characters()).filter(
    lambda text: CONTROL.search(text) is None
)
KEYS = st.text(st.sampled_from("磁盘abc_-019"), min_size=1, max_size=8) | TEXTS
SCALARS = st.none() | st.booleans() | st.integers() | TEXTS
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        SCALARS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
        max_leaves=12,
    ),
    min_size=1,
    max_size=5,
)
LOOKALIKES = {
    *("full-width-punctuation", "odd-space", "joined-lines"),
    *("comment-in-value", "escape-in-path"),
}
"""What the author may not have meant; the text is kept as typed all the same."""

SOURCES = st.sampled_from([file.read_bytes() for file in FILES])
LINES = st.sampled_from(
    [
        *("id: a", "title：磁盘", "title:磁盘", "causes:", "  - why: x", "   how: y", "\tz: 1"),
        *("run: |", "    df -h", "  - ", "a: &b [*c]", "? x", "---", "...", '"q: "', "'it's'"),
        *("k: [a，b", "]", "}", "e: {x: y", "t: !!int 3", "p: %x", "*x", "# c #d", "<<: {}"),
    ]
)


def paths(data: object, here: KeyPath = ()) -> list[tuple[KeyPath, object]]:
    found: list[tuple[KeyPath, object]] = [(here, data)]
    items: Any = data.items() if isinstance(data, dict) else ()
    items = enumerate(data) if isinstance(data, list) else items
    for step, inner in items:
        found += paths(inner, (*here, step))
    return found


def check_well_told(document: Document, content: bytes) -> None:
    """Nothing is raised, every place is in the file, every problem has its sentences."""
    keys = [problem.sort_key for problem in document.diagnostics]
    assert keys == sorted(keys)
    last = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for problem in document.diagnostics:
        assert 1 <= problem.location.line <= last
        assert problem.location.column >= 1
        for language in LANGUAGES:
            assert "\n" not in line(problem, catalogue(language))
    assert document.data is not None or not document.ok
    assert document.places.of_value(("a", 0)).path == "a.yml"
    for _, value in paths(document.data):
        assert not (isinstance(value, str) and document.ok and CONTROL.search(value))


@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    check_well_told(read_document("a.yml", content), content)


@given(st.text(st.sampled_from("ab：\r\n\u3000\ufeff\u2028" + SIGNS), max_size=60) | st.text())
def test_any_text(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    check_well_told(read_document("a.yml", content), content)


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_any_lines(text: str) -> None:
    check_well_told(read_document("a.yml", text.encode()), text.encode())


@given(SOURCES, st.integers(0, 200), st.integers(0, 4), st.binary(max_size=4))
def test_damaged_files(content: bytes, at: int, removed: int, added: bytes) -> None:
    damaged = content[:at] + added + content[at + removed :]
    check_well_told(read_document("a.yml", damaged), damaged)


LAYOUTS: dict[str, bool | None] = {"brackets": True, "lines": False, "brackets inside": None}


class Dumper(yaml.SafeDumper):
    """Writes every text in one style where YAML can, and never an anchor."""

    text_style: str | None = None

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True


def write_text(dumper: Dumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=dumper.text_style)


Dumper.add_representer(str, write_text)


@given(DATA, st.sampled_from([None, "'", '"', "|"]), st.sampled_from(tuple(LAYOUTS)))
def test_what_was_dumped_reads_back_equal(
    data: dict[str, Any], style: str | None, layout: str
) -> None:
    dumper = type("Styled", (Dumper,), {"text_style": style})
    text = yaml.dump(data, Dumper=dumper, default_flow_style=LAYOUTS[layout], allow_unicode=True)
    document = read_document("a.yml", text.encode())
    assert document.data == data
    assert document.ok or style is None
    told = {(problem.rule, problem.variant) for problem in document.diagnostics}
    assert {rule for rule, _ in told} <= LOOKALIKES | {"yaml-syntax"}
    assert {variant for rule, variant in told if rule == "yaml-syntax"} <= {"list-sign"}


@given(DATA)
def test_json_is_read_too(data: dict[str, Any]) -> None:
    document = read_document("a.yml", json.dumps(data, ensure_ascii=False).encode())
    assert document.data == data
    assert document.ok


@given(DATA)
def test_places_point_at_keys_and_values(data: dict[str, Any]) -> None:
    paper = Paper()
    paper.write(data, (), "")
    places = read_document("a.yml", paper.text.encode()).places
    for path, spot in paper.keys.items():
        assert places.of_key(path) == Location("a.yml", *spot)
    for path, spot in paper.values.items():
        assert places.of_value(path) == Location("a.yml", *spot)
        assert places.of_value((*path, "absent")) == Location("a.yml", *spot)


class Paper:
    """Writes data as block YAML and notes by itself where everything stands."""

    def __init__(self) -> None:
        self.text = ""
        self.keys: dict[KeyPath, tuple[int, int]] = {}
        self.values: dict[KeyPath, tuple[int, int]] = {}

    def write(self, data: object, path: KeyPath, indent: str) -> None:
        if isinstance(data, dict) and data:
            for number, (key, inner) in enumerate(data.items()):
                self.text += indent if number or not path else f"\n{indent}"
                self.values.setdefault(path, self.here())
                self.keys[(*path, key)] = self.here()
                self.text += f"{json.dumps(key, ensure_ascii=False)}:  "
                self.write(inner, (*path, key), f"{indent}  ")
        elif isinstance(data, list) and data:
            for number, inner in enumerate(data):
                self.text += indent if number else f"\n{indent}"
                self.values.setdefault(path, self.here())
                self.text += "-  "
                self.write(inner, (*path, number), f"{indent}  ")
                self.keys[(*path, number)] = self.values[*path, number]
        else:
            self.values[path] = self.here()
            self.text += json.dumps(data, ensure_ascii=False) + "\n"

    def here(self) -> tuple[int, int]:
        return self.text.count("\n") + 1, len(self.text) - self.text.rfind("\n")
