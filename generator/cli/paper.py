"""The papers that go with the pages of a site, printed into its memory."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from generator.audience import for_audience
from generator.cli.app import App, UsageProblem
from generator.cli.print_words import unusable
from generator.model.knowledge_base import KnowledgeBase
from generator.press.engines import Format, PressMissingError, engine
from generator.press.fonts import FontsMissingError
from generator.press.printing import Job, print_all
from generator.processes import Progress
from generator.publish.papers import Papers
from generator.publish.standing import Build
from generator.render.print.orders import Order, OrderKind, papers

_OF_PAGES = frozenset(
    {
        OrderKind.RUNBOOK,
        OrderKind.CONTACT_CARD,
        OrderKind.CHECKLIST,
        OrderKind.FORM,
        OrderKind.SERVICE_PLAN,
    }
)
"""An entry has but one of these: what its page says, on paper."""
_FOLDER = "print"


def papers_of(
    app: App, asked: Build, base: KnowledgeBase, audience: str, progress: Progress
) -> Papers:
    """What is to be printed for the pages of a site."""
    seen = for_audience(base, audience)
    found = papers(seen, audience)
    orders = [order for order in found if order.entry and order.kind in _OF_PAGES]
    links = {
        order.entry: {form.value: f"{_FOLDER}/{order.id}.{form.value}" for form in Format}
        for order in orders
    }
    return Papers(links, partial(_printed, app, asked, orders, progress))


def _printed(
    app: App, asked: Build, orders: list[Order], progress: Progress
) -> Iterator[tuple[str, Path]]:
    """Prints; address and file of each.

    Raises:
        UsageProblem: the packages for printing are not installed.
    """
    folder, images = asked.memory / _FOLDER, asked.project / "kb"
    jobs = [Job(order.id, order.make) for order in orders]
    progress.begin("print", len(jobs) * len(Format))
    for form in Format:
        try:
            press = engine(form, images)
        except (PressMissingError, FontsMissingError) as error:
            raise UsageProblem(unusable(app, error)) from None
        print_all(jobs, press, images, folder, lambda *_: progress.advance())
        for order in orders:
            name = f"{order.id}.{form.value}"
            yield f"{_FOLDER}/{name}", folder / name
