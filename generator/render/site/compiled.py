"""Compiled templates, kept beside the compiled program: to compile takes longer than to fill."""

import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from pickle import UnpicklingError

import jinja2
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.values.whole_file import write_whole

_FOLDER = Path(cache_from_source(__file__)).parent


class Compiled(BytecodeCache):
    """Compiled templates in a folder; what cannot be read or written there is compiled again.

    Args:
        compiler: whatever decides what is made of a text, beside the release of Jinja2.
        folder: where they lie.
    """

    def __init__(self, compiler: str, folder: Path = _FOLDER) -> None:
        self._folder = folder
        self._compiler = f"{jinja2.__version__} {compiler}"

    def get_source_checksum(self, source: str) -> str:
        """Tells apart texts, and what compiles them."""
        return super().get_source_checksum(f"{self._compiler}{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes what is kept, if it can be read and is of the same text."""
        with suppress(OSError, EOFError, ValueError, UnpicklingError):
            bucket.bytecode_from_string(self._file(bucket).read_bytes())

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled, as Python keeps its own modules."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            write_whole(self._file(bucket), bucket.bytecode_to_string())

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.j2c"
