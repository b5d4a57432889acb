"""Every file under `examples/` tells exactly what stands in the `.txt` beside it.

A new example is a new pair of files, `<rule>/<case>.yml` and `<rule>/<case>.txt`; the lines of
the second read `line:column severity rule.variant`, in the order of the file.
"""

from pathlib import Path

import pytest
import yaml

from generator.messages import LANGUAGES, Language, catalogue
from generator.yaml_document import engine, read_document
from tests.yaml_document.example_cases import FILES, FOLDER, NAMES, as_line, expected

PARSERS = {"libyaml": yaml.CSafeLoader, "python": yaml.SafeLoader}


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_example_tells_what_stands_beside_it(
    file: Path, parser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_LOADER", PARSERS[parser])
    document = read_document(file.name, file.read_bytes())
    assert [as_line(problem) for problem in document.diagnostics] == expected(file)


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_example_stands_under_its_rule(file: Path) -> None:
    rule = file.relative_to(FOLDER).parts[0]
    rules = {line.split()[2].partition(".")[0] for line in expected(file)}
    assert rule in rules or (rule, rules) == ("clean", set())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_example_is_worded(file: Path, language: Language) -> None:
    texts = catalogue(language)
    for problem in read_document(file.name, file.read_bytes()).diagnostics:
        for sentence in (texts.problem(problem), texts.remedy(problem)):
            assert sentence.strip(" .。") == sentence
            assert "\n" not in sentence
