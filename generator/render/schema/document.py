"""One schema: the root of a kind of file, and the parts it is made of."""

from typing import Any, TypeAlias

from generator.messages import Catalogue, Language, catalogue
from generator.model.base import Model
from generator.model.kinds import KINDS
from generator.model.site_config import SiteConfig
from generator.render.fields import fields, models_in
from generator.render.schema.property import property_schema
from generator.render.schema.rules import RULES
from generator.render.schema.vocabulary import Words, words_of

JsonSchema: TypeAlias = dict[str, Any]

SITE_CONFIG = "site_config"
"""The name under which the schema of `site_config.yml` is asked for."""

SCHEMAS = (*KINDS, SITE_CONFIG)
"""All names that `json_schema` knows."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(name: str, language: Language, config: SiteConfig | None = None) -> JsonSchema:
    """The JSON Schema (draft 2020-12) of one kind of file, explained in one language.

    It keeps to keywords that older drafts know too, and adds what VS Code's YAML support reads:
    `markdownDescription` and `enumDescriptions`. It asks a little more than the loader does: a key
    with nothing behind it is always a mistake here. An entry's `id` is not required.

    Args:
        name: a kind such as `fault`, or `site_config`.
        language: of titles and descriptions.
        config: a site whose own words (roles, categories, …) are to be the only ones allowed.

    Raises:
        KeyError: there is no such kind.
    """
    texts = catalogue(language)
    model = SiteConfig if name == SITE_CONFIG else KINDS[name].model
    raw = model.model_json_schema()
    words = words_of(config)
    parts = {
        part.__name__: _object(part, raw["$defs"][part.__name__], texts, words)
        for part in models_in(model)
    }
    return {
        "$schema": _DIALECT,
        "$id": f"urn:opsbook:schema:{name}:{language}",
        "title": texts.text(f"kinds.{name}.label"),
        "description": texts.text(f"kinds.{name}.help"),
        **_object(model, raw, texts, words),
        "$defs": parts,
    }


def _object(model: type[Model], raw: JsonSchema, texts: Catalogue, words: Words) -> JsonSchema:
    known = fields(model)
    required = [field.key for field in known if field.is_required]
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            field.key: property_schema(model, field, raw["properties"][field.key], texts, words)
            for field in known
        },
        **({"required": required} if required else {}),
        **RULES.get(model.__name__, {}),
    }
