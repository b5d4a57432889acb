"""Diagnostics as text, JSON, GitHub annotations or SARIF: pure functions of the problems."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from generator.diagnostics import Diagnostic
from generator.messages import Catalogue
from generator.render.report.github import github
from generator.render.report.json_array import as_json
from generator.render.report.sarif import sarif

Report: TypeAlias = Callable[[Iterable[Diagnostic], Catalogue], str]
"""Makes one document of all problems, ready to be written to standard output."""

REPORTS: Mapping[str, Report] = MappingProxyType(
    {"json": as_json, "github": github, "sarif": sarif}
)
"""The formats for programs by name; the one for people is the command's own."""
