"""A decision tree asks, never in circles, until it has led somewhere.

Every question has at least two answers, no two of them the same; every question can be reached
from the first; no way through the tree comes to a question twice. That every `goto` exists is seen
by `broken-reference`, that every answer leads somewhere by `answer-target`, that no id is used
twice by `duplicate-part-id`.
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from generator.checks.document import Document
from generator.checks.folding import fold
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic, KeyPath, Severity
from generator.model.decision import Question

RULE = "decision-tree"

Tree: TypeAlias = Mapping[str, tuple[KeyPath, Question]]
_ENOUGH = 2


def check(document: Document, _around: Surroundings) -> Iterator[Diagnostic]:
    """Looks at every tree."""
    trees: dict[KeyPath, dict[str, tuple[KeyPath, Question]]] = {}
    for path, question in document.of(Question):
        trees.setdefault(path[:-1], {}).setdefault(question.id, (path, question))
    for tree in trees.values():
        yield from _answers(document, tree)
        yield from _unreachable(document, tree)
        yield from _circles(document, tree)


def _answers(document: Document, tree: Tree) -> Iterator[Diagnostic]:
    for path, question in tree.values():
        if len(question.answers) < _ENOUGH:
            values = {"question": question.id, "count": str(len(question.answers))}
            place = document.place(*path, "answers")
            yield Diagnostic(RULE, place, values=values, variant="few-answers")
        seen = set[str]()
        for index, answer in enumerate(question.answers):
            if fold(answer.when) in seen:
                place = document.place(*path, "answers", index, "when")
                values = {"when": answer.when}
                yield Diagnostic(RULE, place, Severity.WARNING, values, "same-answer")
            seen.add(fold(answer.when))


def _unreachable(document: Document, tree: Tree) -> Iterator[Diagnostic]:
    first = next(iter(tree))
    reached = {first}
    waiting = [first]
    while waiting:
        onward = {name for _, name in _onward(tree, waiting.pop())} - reached
        reached |= onward
        waiting.extend(onward)
    for name, (path, _) in tree.items():
        if name not in reached:
            values = {"question": name, "first": first}
            yield Diagnostic(
                RULE, document.place(*path, "id"), values=values, variant="unreachable"
            )


def _circles(document: Document, tree: Tree) -> Iterator[Diagnostic]:
    """One problem for every answer that leads back to a question on the way to it."""
    done = set[str]()
    for start in tree:
        open_questions = [start]
        answers = [_onward(tree, start)]
        while open_questions:
            found = next(answers[-1], None)
            if found is None:
                done.add(open_questions.pop())
                answers.pop()
            elif found[1] in open_questions:
                values = {"question": found[1]}
                yield Diagnostic(RULE, document.place(*found[0]), values=values, variant="circle")
            elif found[1] not in done:
                open_questions.append(found[1])
                answers.append(_onward(tree, found[1]))


def _onward(tree: Tree, name: str) -> Iterator[tuple[KeyPath, str]]:
    path, question = tree[name]
    for index, answer in enumerate(question.answers):
        if answer.goto is not None and answer.goto in tree:
            yield (*path, "answers", index, "goto"), answer.goto
