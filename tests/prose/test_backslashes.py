"""Paths of Windows shares are shown as typed; one backslash still hides a mark."""

import pytest

from generator.prose import to_html, to_text
from tests.prose.project import LINKS


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (r"打开 \\server\share 再试", r"打开 \\server\share 再试"),
        (r"路径是 **\\server\d$**", r"路径是 \\server\d$"),
        (r"C:\temp\新建文件夹", r"C:\temp\新建文件夹"),
        (r"\*不是强调\*", "*不是强调*"),
    ],
)
def test_backslashes(typed: str, shown: str) -> None:
    assert to_text(typed, LINKS) == shown
    assert shown.rsplit(" ", maxsplit=1)[-1] in to_html(typed, LINKS)
