"""How rclone writes a place: `remote:path`, or `:backend,key=value,…:path` all in one."""

import os
import re
from dataclasses import dataclass
from typing import Final

_REMOTE: Final = re.compile(
    r"(?P<name>:?[\w.+@](?:[\w.+@ -]*[\w.+@-])?)"
    r"(?P<settings>(?:,[\w-]+(?:=(?:\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|[^\"',:][^,:]*|))?)*)"
    r":(?P<path>.*)",
    re.DOTALL,
)
_SECRET: Final = re.compile(
    r",[\w-]*(?:pass|secret|key(?!_file)|token|sas|bearer|cookie|credential)[\w-]*"
    r"=(?P<value>\"(?:[^\"]|\"\")+\"|'(?:[^']|'')+'|[^,]+)"
)
_DRIVE: Final = re.compile(r"[A-Za-z]:.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Remote:
    """A place that rclone reaches.

    Attributes:
        name: of the remote, or of the backend with a colon before it.
        settings: what is set for this call, from its first comma; it may hold secrets.
        path: bucket and folder, or the folder on a host.
    """

    name: str
    settings: str
    path: str

    @property
    def text(self) -> str:
        """The whole, as rclone takes it."""
        return f"{self.name}{self.settings}:{self.path}"

    @property
    def shown(self) -> str:
        """The whole for people, its settings left out."""
        return f"{self.name}{',…' if self.settings else ''}:{self.path}"

    @property
    def is_url(self) -> bool:
        """Whether it was meant as an address such as `s3://bucket`, or a setting lacks quotes."""
        return self.path.startswith("//")

    def at(self, address: str) -> str:
        """A file in this place, as rclone takes it."""
        joint = "" if not self.path or self.path.endswith("/") else "/"
        return f"{self.text}{joint}{address}"

    def without_secrets(self, text: str) -> str:
        """A text of rclone in which the settings of this place are left out."""
        if self.settings:
            quoted = self.settings.replace('"', '\\"')
            text = text.replace(self.settings, ",…").replace(quoted, ",…")
        for found in _SECRET.finditer(self.settings):
            text = text.replace(found["value"].strip("\"'"), "…")
        return text


def parse_remote(text: str) -> Remote | None:
    """The remote that a TARGET names; None when it is the path of a folder.

    A drive letter of Windows is a folder there, as it is for rclone.
    """
    found = _REMOTE.fullmatch(text)
    if found is None or (os.name == "nt" and _DRIVE.fullmatch(text)):
        return None
    return Remote(found["name"], found["settings"], found["path"])
