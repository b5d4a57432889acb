"""Which of the documents that can be printed were meant."""

from collections.abc import Sequence

from generator.cli.app import App, UsageProblem
from generator.render.print.orders import Order
from generator.values.suggestion import closest


def chosen(app: App, orders: Sequence[Order], ids: Sequence[str], kind: str | None) -> list[Order]:
    """The documents of some entries, or of everything if none is named; of one kind or of all.

    Args:
        app: for the words of refusals.
        orders: everything that can be printed.
        ids: ids of entries or documents.
        kind: a kind of document, None for all.

    Raises:
        UsageProblem: an id is not known, or nothing of that kind is made of the entries.
    """
    known = {name for order in orders for name in (order.id, order.entry) if name}
    for name in ids:
        if name not in known:
            raise UsageProblem(_unknown(app, name, sorted(known)))
    found = [order for order in orders if kind in {None, order.kind} and _is_named(order, ids)]
    if not found:
        label = app.texts.text(f"print.kinds.{kind}") if kind else ""
        raise UsageProblem(app.t("print.none-of-kind", kind=label))
    return found


def _is_named(order: Order, ids: Sequence[str]) -> bool:
    return not ids or order.id in ids or order.entry in ids


def _unknown(app: App, name: str, known: Sequence[str]) -> str:
    if near := closest(name, known):
        return app.t("print.unknown-near", id=name, hint=near)
    return app.t("print.unknown", id=name)
