"""A small project to which things happen, and what is told of it without any memory."""

import os
from datetime import date
from pathlib import Path

from generator.checks import run
from generator.diagnostics import Diagnostic
from generator.loader import load
from generator.project import Inspection
from tests.project.test_inspection import SETTINGS

PATHS = (
    "kb/faults/disk.yml",
    "kb/faults/net.yml",
    "kb/contacts/desk.yml",
    "kb/pages/old-disk.yml",
    "kb/faults/deep/disk.yml",
    "kb/services/plan.yml",
    "kb/files/disk.png",
    "kb/glossary.yml",
    "playbooks/outage.yml",
)
LADDER = "escalation: [{after: 1h, to: [desk]}]\n"
TEXTS = (
    "title: 磁盘满\ncategory: storage\nseverity: critical\n",
    "title: 磁盘满\ncategory: storage\nseverity: low\nstatus: published\nreviewed: 2029-12-01\n",
    "title: 网\ncategory: storag\nseverity: low\nrelated: [disk, old-disk, dsik]\n",
    "title: 网\naliases: [old-disk, 别名]\ncategory: storage\nseverity: low\nowner: desk\n",
    "title: 台\ntype: team\nroles: [desk]\n",
    "title: 台\ntype: team\nroles: [desk]\nstatus: retired\naliases: [别名]\n",
    (
        "title: 页\nstatus: published\naudience: public\n"
        "body: 见 [[disk]]、[[net]]、[[old-disk]] 和 ![](files/disk.png)\n"
    ),
    "title: 约\nlevels: [{id: a, title: A, definition: 停, severity: critical}]\n" + LADDER,
    "title: 停电\nemergency: power\nseverity: critical\nservice: plan\nstatus: review\n"
    "last_rehearsed: 2029-12-31\nrehearse_every: 3d\nreview_every: 1d\nreviewed: 2029-12-31\n"
    "immediate: [{do: 断电, goto: disk}]\n" + LADDER,
    "title: 词\nterms: [{term: 盘}, {term: 盘, see: [net]}]\n",
    "title: [\n",
    "tilte: 满\ncategory: storage\nseverity: low\n",
    "title: 满 #1\ncategory: storage\nseverity: low\nresolution: [{do: 一, goto: net}]\n",
)
FITTING = (
    ("kb/faults/disk.yml", (0, 1, 3, 11, 12)),
    ("kb/faults/net.yml", (0, 1, 2, 3, 12)),
    ("kb/contacts/desk.yml", (4, 5)),
    ("kb/pages/old-disk.yml", (6,)),
    ("kb/faults/deep/disk.yml", (1,)),
    ("kb/services/plan.yml", (7,)),
    ("kb/glossary.yml", (9,)),
    ("playbooks/outage.yml", (8,)),
)
"""Which texts are of the kind that a path is for."""
PAIRS = tuple((path, TEXTS[number]) for path, numbers in FITTING for number in numbers)
SOUND = {path: TEXTS[numbers[0]] for path, numbers in FITTING if "deep" not in path}
ROLES = "roles: [{id: desk, title: 值班}]\n"
CONFIGS = (
    SETTINGS,
    SETTINGS + ROLES + "review_every: 30d\n",
    SETTINGS + ROLES + "home: {service: plan}\nemergency_types: [{id: power, title: 停电}]\n",
    "site_name: [\n",
    "site_nam: 手册\n",
)


def begin(folder: Path) -> None:
    """Makes the project with its settings alone."""
    for path in PATHS:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
    write(folder / "site_config.yml", CONFIGS[0])


def write(path: Path, text: str) -> None:
    """Writes a file so that its stamp is another one, as if some time had passed."""
    before = _stamp(path)
    while True:
        path.write_text(text, "utf-8")
        if _stamp(path) != before:
            return


def replace(source: Path, target: Path) -> None:
    """Gives a file another name, if it is there."""
    if source.exists():
        source.replace(target)


def write_behind_the_back(path: Path, text: str) -> None:
    """Writes a file and gives it the size and the date that it had before."""
    if path.exists():
        status = path.stat()
        write(path, text.encode()[: status.st_size].decode("utf-8", "ignore"))
        with path.open("ab") as file:
            file.write(b"\n" * (status.st_size - path.stat().st_size))
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def told(found: Inspection) -> object:
    """All that an inspection says."""
    base = found.knowledge_base
    entries = None if base is None else (dict(base.entries), base.unreadable, base.files)
    return found.diagnostics, entries, found.language


def told_afresh(folder: Path, today: date) -> object:
    """The same, read file by file in one go and checked in another."""
    loaded = load(folder)
    found = run(loaded.written, today, loaded.faulty)
    faults = {problem.location for problem in loaded.diagnostics if loaded.faulty}
    news = [problem for problem in found if problem.location not in faults]
    problems: list[Diagnostic] = [*loaded.diagnostics, *news]
    problems.sort(key=lambda problem: problem.sort_key)
    return told(Inspection(loaded.knowledge_base, tuple(problems), loaded.language))


def _stamp(path: Path) -> tuple[int, ...]:
    if not path.exists():
        return ()
    status = path.stat()
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
