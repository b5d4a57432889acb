"""Writes down what the fonts can show: python tests/glyphs/renew.py, whenever they change."""

from itertools import groupby
from pathlib import Path

import generator.glyphs
from generator.glyphs.coverage import FILE
from tests.glyphs.drawing import drawn, every_character


def main() -> None:
    """Replaces the ranges."""
    points = enumerate(sorted(map(ord, drawn(every_character()))))
    runs = (list(run) for _, run in groupby(points, key=lambda pair: pair[1] - pair[0]))
    ends = (sorted({run[0][1], run[-1][1]}) for run in runs)
    lines = ("-".join(f"{point:X}" for point in pair) + "\n" for pair in ends)
    (Path(generator.glyphs.__file__).parent / FILE).write_text("".join(lines), "ascii")


if __name__ == "__main__":
    main()
