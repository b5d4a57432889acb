"""What measures in a browser need."""

import pytest

from benchmarks.chromium import executable


@pytest.fixture
def needs_chromium() -> None:
    if executable() is None:
        pytest.skip("no Chromium on this machine; Debian: apt install chromium")
