"""The one step: diagnosis, resolution, verification, playbook phase and drill all use it."""

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field

from generator.model.base import Part
from generator.model.markers import FileRef, Literal, Prose, RoleRef, StepRef
from generator.model.scalars import DurationField, Name


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str | int) else value


Commands: TypeAlias = Annotated[tuple[Literal, ...], BeforeValidator(_as_list)]
"""One command, or several; each may span lines and is shown exactly as typed."""


class Step(Part):
    """One thing to do, what to expect of it, and what to do when that does not come.

    `warning` is read before acting; `danger` marks what cannot be undone and is confirmed by
    reading it back. `if` and `goto` belong together: what is seen, and where to go on.
    """

    id: Name | None = None
    do: Prose
    run: Commands = ()
    expect: Prose | None = None
    warning: Prose | None = None
    danger: Prose | None = None
    rollback: Prose | None = None
    if_: Annotated[Prose | None, Field(alias="if")] = None
    goto: StepRef | None = None
    role: RoleRef | None = None
    within: DurationField | None = None
    image: FileRef | None = None


Steps: TypeAlias = tuple[Step, ...]
