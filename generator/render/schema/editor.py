"""Files that make an editor use the schemas: VS Code with its YAML extension, and others."""

import json
import posixpath
from collections.abc import Iterator
from typing import Any

from generator.messages import Language
from generator.model.kinds import KINDS
from generator.model.site_config import SiteConfig
from generator.render.output import Data
from generator.render.schema.document import SCHEMAS, SITE_CONFIG, json_schema

_FOLDER = ".vscode"
_EXTENSIONS = ("yml", "yaml")


def editor_files(language: Language, config: SiteConfig | None = None) -> Iterator[Data]:
    """All schemas and the settings that say which file follows which, relative to the project.

    Args:
        language: of the explanations.
        config: the site whose words are to be completed.
    """
    for name in SCHEMAS:
        yield _json(_address(name), json_schema(name, language, config))
    globs = {_in_settings(name): _globs(name) for name in SCHEMAS}
    yield _json(f"{_FOLDER}/settings.json", {"yaml.schemas": globs})
    yield _json(f"{_FOLDER}/extensions.json", {"recommendations": ["redhat.vscode-yaml"]})


def modeline(name: str) -> str:
    """The comment that ties one file to its schema, for editors that know no settings of VS Code.

    Args:
        name: a kind, whose files are taken to lie directly in their folder, or `site_config`.
    """
    folder = "" if name == SITE_CONFIG else posixpath.dirname(f"{KINDS[name].folder}/")
    if folder.endswith(".yml"):
        folder = posixpath.dirname(folder)
    return f"# yaml-language-server: $schema={posixpath.relpath(_address(name), folder or '.')}"


def _address(name: str) -> str:
    return f"{_FOLDER}/opsbook/{name}.schema.json"


def _in_settings(name: str) -> str:
    return f"./{_address(name)}"


def _globs(name: str) -> list[str]:
    if name == SITE_CONFIG:
        return [f"{SITE_CONFIG}.yml"]
    folder = KINDS[name].folder
    if folder.endswith(".yml"):
        return [folder]
    return [f"{folder}/**/*.{extension}" for extension in _EXTENSIONS]


def _json(address: str, content: dict[str, Any]) -> Data:
    text = json.dumps(content, ensure_ascii=False, indent=2)
    return Data(address, f"{text}\n".encode())
