"""Publishes again and again, killed each time one step later; prints how many kills it survived."""

import os
import shutil
import signal
import sys
from itertools import count
from pathlib import Path

from generator.publish import disk
from tests.publish.publishing import publish
from tests.publish.trees import tree

STEPS = {"open", "os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.scandir"}
OLD = {"index.html": b"old", "a/kept.html": b"kept", "a/gone.html": b"x", "b/c/gone.html": b"y"}
NEW = {"index.html": b"new", "a/kept.html": b"kept", "d/e/come.html": b"z"}


def killed_at(step: int, site: Path, memory: Path) -> bool:
    """Publishes the new site in a process that dies at a step; whether it did."""
    child = os.fork()
    if child == 0:
        steps = count(1)

        def hook(event: str, _: object) -> None:
            if event in STEPS and next(steps) == step:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hook)
        publish(NEW.items(), site, memory)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def main(folder: Path, *, has_spare: bool, exchange: bool) -> None:
    if not exchange:
        vars(disk)["exchanged"] = lambda *_: False
    for step in count(1):
        site, memory = folder / str(step) / "site", folder / str(step) / "memory"
        if has_spare:
            publish({**OLD, "index.html": b"older"}.items(), site, memory)
        publish(OLD.items(), site, memory)
        if not has_spare:
            shutil.rmtree(memory / "spare")
        died = killed_at(step, site, memory)
        if site.exists() or exchange:
            assert tree(site) in (OLD, NEW), (step, tree(site))
        publish(NEW.items(), site, memory)
        assert tree(site) == NEW, (step, tree(site))
        assert [path.name for path in sorted(site.parent.iterdir())] == ["memory", "site"], step
        shutil.rmtree(folder / str(step))
        if not died:
            sys.stdout.write(str(step - 1))
            return


main(Path(sys.argv[1]), has_spare="spare" in sys.argv, exchange="exchange" in sys.argv)
