"""A course as a section of a volume: for whom, what is learnt, when; no questions, no answers."""

from collections.abc import Iterator
from typing import Final

from generator.model.course import Course, Session
from generator.prose import Break, Runs, Table
from generator.render.print.blocks import Block, Heading
from generator.render.print.making import bullets, facts, head, joined, line, strong, words
from generator.render.print.scope import PaperScope

_COLUMNS: Final = ("title", "duration", "method", "content")


def course_body(here: PaperScope, course: Course) -> Iterator[Block]:
    """The blocks of a course."""
    if course.summary:
        yield from here.blocks(course.summary)
    values = {
        "learners": here.blocks(course.learners),
        "duration": line(here.duration(course.duration)) if course.duration else (),
        "place": here.blocks(course.place) if course.place else (),
        "trainer": line(here.role(course.trainer).title) if course.trainer else (),
    }
    yield from facts((here.label("Course", key), blocks) for key, blocks in values.items())
    for key in ("objectives", "terms"):
        if texts := getattr(course, key):
            yield Heading(1, here.label("Course", key))
            yield from bullets(map(here.runs, texts))
    if course.sessions:
        yield Heading(1, here.t("sections.sessions"))
        titles = head(here.label("Session", key) for key in _COLUMNS)
        rows = (_session(here, session) for session in course.sessions)
        yield Table((titles, *rows), weights=(4, 2, 2, 8), row_heads=True)


def _session(here: PaperScope, session: Session) -> tuple[Runs, ...]:
    told = (here.runs(session.content or ""), *map(here.entry_runs, session.entries))
    return (
        strong(f"{session.title}{here.part_mark(session)}"),
        words(here.duration(session.duration) if session.duration else "—"),
        words(session.method or "—"),
        tuple(joined(told, Break())),
    )
