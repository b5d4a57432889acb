"""Makes the search work from `file://`, where a page may load scripts but not fetch data."""

from pathlib import Path


def write_offline_index(site_dir: Path) -> None:
    """Writes the search index a second time as a script, where Material looks for it."""
    index = site_dir / "search" / "search_index.json"
    if index.is_file():
        script = f"var __index = {index.read_text('utf-8')}"
        index.with_suffix(".js").write_text(script, "utf-8")
