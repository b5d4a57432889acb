"""Writes the manual of keys and rules into `docs/`: python tests/render/reference/renew.py."""

from pathlib import Path

from generator.messages import LANGUAGES
from generator.render.reference import reference

DOCS = Path(__file__).parents[3] / "docs"


def main() -> None:
    """Replaces the manual in every language."""
    for language in LANGUAGES:
        folder = DOCS / language / "reference"
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.md"):
            old.unlink()
        for page in reference(language):
            (folder / page.address).write_bytes(page.content)


if __name__ == "__main__":
    main()
