"""A number that somebody has promised or is measured by."""

from generator.model.base import Part
from generator.model.markers import Plain, Prose


class Figure(Part):
    """One key figure, such as “calls answered to satisfaction: ≥ 95 %”."""

    name: Plain
    value: Plain
    note: Prose | None = None
