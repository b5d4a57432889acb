"""Every key, kind and closed value is explained in both languages, and nothing else is."""

from collections.abc import Iterator

import pytest

from generator.messages import LANGUAGES, Language, catalogue
from generator.model.base import Model
from generator.model.kinds import KINDS
from generator.model.markers import Space
from generator.model.site_config import SiteConfig
from generator.render.fields import fields, models_in

ROOTS: tuple[type[Model], ...] = (*(kind.model for kind in KINDS.values()), SiteConfig)
MODELS = {model for root in ROOTS for model in (root, *models_in(root))}
TABLES = ("keys", "kinds", "values", "meanings", "spaces", "parts")


def needed() -> Iterator[str]:
    for name in (*KINDS, "site_config"):
        yield from (f"kinds.{name}.{text}" for text in ("label", "plural", "help"))
    for space in Space:
        yield f"spaces.{space.value}"
    for root in ROOTS:
        yield from (f"parts.{part.__name__}" for part in models_in(root))
    for model in MODELS:
        for field in fields(model):
            yield from (f"keys.{field.owner}.{field.key}.{text}" for text in ("label", "help"))
            for word in field.words:
                yield f"values.{field.vocabulary}.{word}"
                yield f"meanings.{field.vocabulary}.{word}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_explanations_are_complete_and_without_leftovers(language: Language) -> None:
    names = catalogue(language).keys()
    written = {name for name in names if name.split(".")[0] in TABLES}
    assert written == set(needed())


@pytest.mark.parametrize("language", LANGUAGES)
def test_explanations_are_sentences_and_labels_are_short(language: Language) -> None:
    texts = catalogue(language)
    for key in needed():
        text = texts.text(key)
        assert text == text.strip() != ""
        if key.startswith("keys.") and key.endswith(".help"):
            assert text.endswith(("。", ".")), key
            assert text.count("`") % 2 == 0, key
        if key.endswith(".label"):
            assert len(text) <= 30, key


def test_a_key_belongs_to_the_class_that_brings_it() -> None:
    fault = {field.key: field for field in fields(KINDS["fault"].model)}
    assert fault["title"].owner == "Entry"
    assert fault["symptoms"].owner == "Fault"
    assert fault["symptoms"].label(catalogue("zh")) == "现象"
