"""The second way out: a folder of Markdown that `mkdocs build` turns into the same site.

It needs no plugin of ours, so that a site can move to another generator that reads Markdown.
"""

import json
import re
import shutil
from pathlib import Path
from typing import Any

from markupsafe import escape

from generator.messages import catalogue
from generator.publish import theme
from generator.publish.article import TITLE_ID, front_matter, lead, section_body
from generator.publish.disk import replaced
from generator.publish.host_settings import navigation, source_uri, template_values, theme_values
from generator.publish.redirect import redirect_page
from generator.render.output import Attachment, Data, OutputFile, Page, Redirect, Site

_MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~])")


def stage(site: Site, project: Path, folder: Path) -> None:
    """Replaces a folder by `mkdocs.yml`, `docs/` and `theme/`.

    Args:
        site: what to publish.
        project: where the attachments lie.
        folder: the folder to replace.

    Raises:
        ForeignFolderError: the folder holds something that was not written here.
        OSError: an attachment cannot be read, or the folder not be written.
    """
    with replaced(folder) as staging:
        docs = staging / "docs"
        for file in (*theme.bundles(), *site.files):
            _write(file, site, project, docs)
        shutil.copytree(theme.TEMPLATES, staging / "theme")
        (staging / "mkdocs.yml").write_text(_json(_settings(site)) + "\n", "utf-8")


def markdown(page: Page, site: Site) -> str:
    """One page: front matter, then headings as Markdown and everything else as blocks of HTML."""
    facts = front_matter(page, site)
    head = "\n".join(f"{key}: {json.dumps(value)}" for key, value in facts.items())
    parts = [f"---\n{head}\n---", _heading(1, page.title, TITLE_ID), lead(page)]
    for section in page.sections:
        parts += [_heading(2, section.title, section.id), section_body(section)]
    return "\n\n".join(part.strip() for part in parts if part) + "\n"


def _heading(level: int, title: str, anchor: str) -> str:
    text = _MARKDOWN_SIGNS.sub(r"\\\1", str(escape(title)))
    return f"{'#' * level} {text} {{#{anchor}}}"


def _write(file: OutputFile, site: Site, project: Path, docs: Path) -> None:
    match file:
        case Page():
            content = markdown(file, site).encode()
        case Redirect():
            content = redirect_page(file, catalogue(site.language)).encode()
        case Attachment():
            content = (project / file.source).read_bytes()
        case Data():
            content = file.content
    name = source_uri(file.address) if isinstance(file, Page) else file.address
    target = docs / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _settings(site: Site) -> dict[str, Any]:
    permalinks = {
        "permalink": True,
        "permalink_title": catalogue(site.language).text("theme.permalink"),
    }
    return {
        "site_name": escape(site.title),
        "docs_dir": "docs",
        "use_directory_urls": False,
        "theme": {"name": "material", "custom_dir": "theme", **theme_values(site)},
        "plugins": [],
        "markdown_extensions": ["attr_list", {"toc": {**permalinks, "toc_depth": "1-2"}}],
        "nav": navigation(site),
        "not_in_nav": "*",
        "extra": {"generator": False, "opsbook": template_values(site)},
    }


def _json(value: object) -> str:
    """JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False, indent=2)
