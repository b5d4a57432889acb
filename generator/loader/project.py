"""Reads a whole project: settings first, then every entry, every problem told at once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Places, Severity
from generator.loader.content import read_content
from generator.loader.discovery import EntryFile, Found, discover
from generator.loader.entries import ReadEntry, read_entry
from generator.loader.validation import validate
from generator.loader.version import unknown_version
from generator.messages import LANGUAGES, Language
from generator.model.entry import Entry
from generator.model.knowledge_base import KnowledgeBase
from generator.model.site_config import SiteConfig
from generator.yaml_document import read_document

CONFIG_FILE = "site_config.yml"

_LANGUAGE_LINE = re.compile(rb"^(?:\xef\xbb\xbf)?language:[ \t]*[\"']?(\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A project as read.

    Attributes:
        knowledge_base: what could be read; None when the settings could not.
        diagnostics: everything wrong, in order of file and place.
        language: the language to tell it in, known even when the settings are broken.
    """

    knowledge_base: KnowledgeBase | None
    diagnostics: tuple[Diagnostic, ...]
    language: Language

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong that forbids building."""
        return all(problem.severity < Severity.ERROR for problem in self.diagnostics)


@dataclass(frozen=True, slots=True)
class _Settings:
    config: SiteConfig | None
    places: Places | None
    diagnostics: tuple[Diagnostic, ...]
    language: Language


def is_project(folder: Path) -> bool:
    """Whether a folder has a `site_config.yml`."""
    return (folder / CONFIG_FILE).is_file()


def load(project: Path) -> Loaded:
    """Reads a project folder; problems are values, only a bug raises."""
    settings = _settings(project)
    found = discover(project)
    read = [(file, _read(project, file)) for file in found.entries]
    problems = [
        *settings.diagnostics,
        *found.diagnostics,
        *(problem for _, result in read for problem in result.diagnostics),
    ]
    ordered = tuple(sorted(problems, key=lambda problem: problem.sort_key))
    base = _assemble(settings, found, read) if settings.config else None
    return Loaded(base, ordered, settings.language)


def _settings(project: Path) -> _Settings:
    content = read_content(project, CONFIG_FILE)
    if isinstance(content, Diagnostic):
        return _Settings(None, None, (content,), "zh")
    language = _language(content)
    document = read_document(CONFIG_FILE, content)
    if not document.ok or not isinstance(document.data, dict):
        return _Settings(None, None, document.diagnostics, language)
    if problem := unknown_version(document.data, document.places):
        return _Settings(None, None, (*document.diagnostics, problem), language)
    config, problems = validate(SiteConfig, document.data, document.places)
    return _Settings(config, document.places, (*document.diagnostics, *problems), language)


def _language(content: bytes) -> Language:
    """The language asked for, even by settings that are no YAML."""
    line = _LANGUAGE_LINE.search(content)
    written = line[1].decode("utf-8", "replace") if line else ""
    return next((known for known in LANGUAGES if known == written), "zh")


def _read(project: Path, file: EntryFile) -> ReadEntry:
    content = read_content(project, file.path)
    if isinstance(content, Diagnostic):
        return ReadEntry(None, read_document(file.path, b"").places, (content,))
    return read_entry(file, content)


def _assemble(
    settings: _Settings, found: Found, read: Iterable[tuple[EntryFile, ReadEntry]]
) -> KnowledgeBase:
    assert settings.config is not None
    entries: dict[str, Entry] = {}
    places: dict[str, Places] = {}
    unreadable: set[str] = set()
    for file, result in read:
        if result.entry is None:
            unreadable.add(file.entry_id)
        else:
            entries.setdefault(file.entry_id, result.entry)
            places.setdefault(file.entry_id, result.places)
    return KnowledgeBase(
        config=settings.config,
        entries=dict(sorted(entries.items())),
        places=places,
        config_places=settings.places,
        files=found.files,
        unreadable=frozenset(unreadable),
    )
