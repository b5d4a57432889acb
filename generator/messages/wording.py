"""One problem as one line that a person, an editor and a build log can read."""

from generator.diagnostics import Diagnostic
from generator.messages.catalogue import Catalogue


def line(diagnostic: Diagnostic, catalogue: Catalogue) -> str:
    """`path:line:col: rule-name: what is wrong; what would be right`."""
    problem, remedy = catalogue.problem(diagnostic), catalogue.remedy(diagnostic)
    separator = catalogue.text("wording.separator")
    return f"{diagnostic.location}: {diagnostic.rule}: {problem}{separator}{remedy}"
