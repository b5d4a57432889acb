"""Where a page can be entered."""

import re
from collections import Counter

from generator.render.output import Page


def anchors(page: Page) -> list[str]:
    """The ids of a page's sections and of everything in it, as often as they stand there."""
    html = "".join((page.lead, *(section.html for section in page.sections)))
    return [section.id for section in page.sections] + re.findall(r'\sid="([^"]+)"', html)


def repeated_anchors(page: Page) -> list[str]:
    """The anchors that stand in a page more than once."""
    return [name for name, count in Counter(anchors(page)).items() if count > 1]
