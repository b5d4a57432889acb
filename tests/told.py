"""The name of a problem, as the files beside the examples have it."""

from generator.diagnostics import Diagnostic


def name_of(problem: Diagnostic) -> str:
    """`rule` or `rule.variant`."""
    return f"{problem.rule}.{problem.variant}".removesuffix(".")
