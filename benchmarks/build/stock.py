"""The same pages as Markdown for MkDocs with Material alone, its own search included."""

import json
from pathlib import Path

from generator.model.knowledge_base import KnowledgeBase
from generator.publish.host_settings import source_uri
from generator.publish.staged_markdown import markdown
from generator.render.site import render_site


def write(base: KnowledgeBase, folder: Path) -> None:
    """Writes a project of MkDocs; entries stay out of its navigation, which is what it does best.

    Raises:
        OSError: the folder cannot be written.
    """
    site = render_site(base, base.config.narrowest_audience)
    docs = folder / "docs"
    for page in site.pages:
        place = docs / source_uri(page.address)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(markdown(page, site), "utf-8")
    settings = {
        "site_name": site.title,
        "use_directory_urls": False,
        "theme": {"name": "material", "language": "zh", "font": False},
        "plugins": ["search"],
        "markdown_extensions": ["attr_list"],
        "nav": ["index.md"],
        "not_in_nav": "*",
        "validation": {"links": {"not_found": "ignore"}},
    }
    (folder / "mkdocs.yml").write_text(json.dumps(settings, ensure_ascii=False), "utf-8")
