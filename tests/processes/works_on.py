"""Works aside for a minute; tells which process does."""

import os
import sys
import time

from generator.processes import aside


def work() -> None:
    """Tells its process, and takes its time."""
    sys.stdout.write(f"{os.getpid()}\n")
    sys.stdout.flush()
    time.sleep(60)


with aside(work) as found:
    found()
