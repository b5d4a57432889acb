"""Where steps lead: one graph of all entries in which a step forces the reader to go elsewhere."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from generator.checks.document import Document
from generator.diagnostics import KeyPath
from generator.model.playbook import Phase
from generator.model.step import Step

Node: TypeAlias = tuple[str, KeyPath]
"""A step by entry id and path; with an empty path, the beginning of the entry."""

END: Node = ("", ())
"""Where somebody gets who has no further step."""


def is_forced(step: Step) -> bool:
    """Whether a step always leads to its `goto`."""
    return step.goto is not None and step.if_ is None


def chains(document: Document) -> Iterator[list[tuple[KeyPath, Step]]]:
    """The lists of steps that are read one after the other; all phases make one list."""
    phases = {path for path, _ in document.of(Phase)}
    found: dict[KeyPath, list[tuple[KeyPath, Step]]] = {}
    for path, step in document.of(Step):
        chain = path[:1] if path[:2] in phases else path[:-1]
        found.setdefault(chain, []).append((path, step))
    yield from found.values()


def landings(document: Document) -> Mapping[str, KeyPath]:
    """Per id of a step, phase or other part, the first step found there; none when it has none."""
    found: dict[str, KeyPath] = {}
    waiting: list[tuple[KeyPath, str]] = []
    for path, part in document.parts:
        name = getattr(part, "id", None)
        if name:
            waiting.append((path, name))
        if isinstance(part, Step):
            for holder, waiting_name in waiting:
                if path[: len(holder)] == holder:
                    found.setdefault(waiting_name, path)
            waiting.clear()
    return found


def moves(document: Document, known: Mapping[str, str]) -> Iterator[tuple[Node, Node]]:
    """From where to where the steps of an entry lead.

    Args:
        document: the entry.
        known: per name that leads to a beginning in the graph, the id of its entry; any other
            entry is an end.
    """
    places = landings(document)
    local = {name for _, name in document.part_ids}
    start: Node = (document.id, ())
    for chain in chains(document):
        yield start, (document.id, chain[0][0])
        following = [(document.id, path) for path, _ in chain[1:]] + [END]
        for (path, step), after in zip(chain, following, strict=True):
            here = (document.id, path)
            if not is_forced(step):
                yield here, after
            if step.goto is None:
                continue
            if step.goto in places:
                yield here, (document.id, places[step.goto])
            elif step.goto in known and step.goto not in local:
                yield here, (known[step.goto], ())
            else:
                yield here, END
