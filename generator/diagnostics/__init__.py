"""What is wrong, and where: values that every floor may make and only the command prints."""

from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.diagnostics.location import KeyPath, Location, Places

__all__ = ["Diagnostic", "KeyPath", "Location", "Places", "Severity"]
