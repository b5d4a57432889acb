"""Reads a whole project: settings first, then every entry, every problem told at once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Places, Severity
from generator.loader.content import read_content
from generator.loader.discovery import EntryFile, Found, discover
from generator.loader.entries import ReadEntry, read_entry
from generator.loader.salvage import salvage
from generator.loader.validation import validate
from generator.loader.version import unknown_version
from generator.messages import LANGUAGES, Language
from generator.model.entry import Entry
from generator.model.knowledge_base import KnowledgeBase
from generator.model.site_config import SiteConfig
from generator.values import CONFIG_FILE
from generator.values.sources import look
from generator.yaml_document import read_document

_LANGUAGE_LINE = re.compile(rb"^(?:\xef\xbb\xbf)?language:[ \t]*[\"']?(\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A project as read.

    Attributes:
        knowledge_base: what could be read; None when the settings could not.
        diagnostics: everything wrong, in order of file and place.
        language: the language to tell it in, known even when the settings are broken.
        written: what is to be checked: the knowledge base with what could be saved of faulty
            entries and settings.
        faulty: ids of the entries in `written` that are not whole; "" stands for the settings.
    """

    knowledge_base: KnowledgeBase | None
    diagnostics: tuple[Diagnostic, ...]
    language: Language
    written: KnowledgeBase
    faulty: frozenset[str]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong that forbids building."""
        return all(problem.severity < Severity.ERROR for problem in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings as read.

    Attributes:
        config: what could be made out of them.
        places: where their keys and values stand; None when there are none to speak of.
        diagnostics: everything wrong with them.
        language: the language to tell it in.
        content: the bytes of their file, none if they could not be had.
        whole: whether nothing is wrong.
    """

    config: SiteConfig
    places: Places | None
    diagnostics: tuple[Diagnostic, ...]
    language: Language
    content: bytes = b""
    whole: bool = False


def load(project: Path) -> Loaded:
    """Reads a project folder; problems are values, only a bug raises."""
    settings = read_settings(project)
    found = discover(look(project))
    read = [(file, read_file(project, file)) for file in found.entries]
    problems = [
        *settings.diagnostics,
        *found.diagnostics,
        *(problem for _, result in read for problem in result.diagnostics),
    ]
    ordered = tuple(sorted(problems, key=lambda problem: problem.sort_key))
    written, faulty = _assemble(settings, found, read)
    return Loaded(
        knowledge_base=written.without(faulty) if settings.whole else None,
        diagnostics=ordered,
        language=settings.language,
        written=written,
        faulty=faulty,
    )


def read_settings(project: Path) -> Settings:
    """Reads `site_config.yml`."""
    content = read_content(project, CONFIG_FILE)
    if isinstance(content, Diagnostic):
        return Settings(_nothing_known(), None, (content,), "zh")
    language = _language(content)
    document = read_document(CONFIG_FILE, content)
    if not document.ok or not isinstance(document.data, dict):
        return Settings(_nothing_known(), None, document.diagnostics, language, content)
    if problem := unknown_version(document.data, document.places):
        told = (*document.diagnostics, problem)
        return Settings(_nothing_known(), None, told, language, content)
    found = validate(SiteConfig, document.data, document.places)
    told = (*document.diagnostics, *found.diagnostics)
    return Settings(found.model, found.places, told, language, content, found.whole)


def _nothing_known() -> SiteConfig:
    """Stands for settings that nobody could read."""
    return salvage(SiteConfig, {}, faults=())


def _language(content: bytes) -> Language:
    """The language asked for, even by settings that are no YAML."""
    line = _LANGUAGE_LINE.search(content)
    written = line[1].decode("utf-8", "replace") if line else ""
    return next((known for known in LANGUAGES if known == written), "zh")


def read_file(project: Path, file: EntryFile) -> ReadEntry:
    """Reads the entry of one file."""
    content = read_content(project, file.path)
    if isinstance(content, Diagnostic):
        return ReadEntry(None, read_document(file.path, b"").places, (content,))
    return read_entry(file, content)


def _assemble(
    settings: Settings, found: Found, read: Iterable[tuple[EntryFile, ReadEntry]]
) -> tuple[KnowledgeBase, frozenset[str]]:
    """Everything that could be made out, and the ids of what is not whole."""
    entries: dict[str, Entry] = {}
    places: dict[str, Places] = {}
    unreadable: set[str] = set()
    faulty: set[str] = set() if settings.whole else {""}
    for file, result in read:
        if result.entry is None:
            unreadable.add(file.entry_id)
        elif file.entry_id not in entries:
            entries[file.entry_id] = result.entry
            places[file.entry_id] = result.places
            faulty |= set() if result.whole else {file.entry_id}
    written = KnowledgeBase(
        config=settings.config,
        entries=dict(sorted(entries.items())),
        places=places,
        config_places=settings.places,
        files=found.files,
        unreadable=frozenset(unreadable),
    )
    return written, frozenset(faulty)
