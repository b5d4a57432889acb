"""From every step there is a way to an end.

Steps are read downwards; all phases of a playbook are one list. A step with `if` and `goto` may
lead back as often as it likes, because what is seen changes the way. A `goto` without `if` always
leads away, so the steps after it are not reached. A trap is a step from which, whatever is seen,
the reader never comes to the end of a list: a `goto` without `if` back to an earlier step of the
same way, or entries that send the reader to each other in a circle. `elsewhere` and the answers of
a decision tree are choices and trap nobody.
"""

from collections import defaultdict
from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.document import Document
from generator.checks.flow import END, Node, is_forced, landings, moves
from generator.diagnostics import Diagnostic
from generator.model.decision import Question
from generator.model.step import Step

RULE = "circular-goto"


def check(context: Context) -> Iterator[Diagnostic]:
    """Marks everything from which an end can be reached; the rest is a trap."""
    forcing = [context.document(name) for name in sorted(context.cards.forces)]
    escaping = _escaping(context, forcing)
    for document in forcing:
        targets = landings(document)
        for path, step in document.of(Step):
            if (document.id, path) in escaping or not is_forced(step) or step.goto is None:
                continue
            if step.goto not in targets:
                variant = "entries"
            elif targets[step.goto] <= path:
                variant = "steps"
            else:
                continue
            place = document.place(*path, "goto")
            yield Diagnostic(RULE, place, values={"goto": step.goto}, variant=variant)


def _escaping(context: Context, forcing: list[Document]) -> set[Node]:
    """All beginnings and steps from which an end can be reached."""
    known = {document.id: document.id for document in forcing}
    known |= {old: new for old, new in context.world.former_ids.items() if new in known}
    sources = defaultdict[Node, list[Node]](list)
    for document in forcing:
        for source, target in moves(document, known):
            sources[target].append(source)
        if any(document.of(Question)):
            sources[END].append((document.id, ()))
    escaping = {END}
    waiting = [END]
    while waiting:
        for source in sources[waiting.pop()]:
            if source not in escaping:
                escaping.add(source)
                waiting.append(source)
    return escaping
