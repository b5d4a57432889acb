"""Puts what the site needs into MkDocs' settings, whatever little the owner's `mkdocs.yml` says."""

import logging
from copy import deepcopy
from typing import Any

import jieba
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.theme import Theme

from generator.messages import Catalogue
from generator.publish import theme
from generator.publish.mkdocs_files import source_uri
from generator.render.output import Data, NavigationItem, Site

SEARCH_PLUGIN = "material/search"


def apply_settings(config: MkDocsConfig, site: Site, catalogue: Catalogue) -> None:
    """Sets addresses, theme, search and navigation.

    Raises:
        PluginError: the project asks for another theme, or goes without the search plugin.
    """
    _require(config, catalogue)
    config.use_directory_urls = False
    config.site_name = escape(site.title)
    config.nav = [_navigation(item) for item in site.navigation]
    _apply_theme(config.theme, site, catalogue)
    _apply_search(config)
    config.extra.setdefault("generator", False)
    config.extra["opsbook"] = template_values(site, catalogue)


def template_values(site: Site, catalogue: Catalogue) -> dict[str, Any]:
    """What the theme's templates find in `config.extra.opsbook`."""
    addresses = {file.address for file in site.files if isinstance(file, Data)}
    return {
        "texts": theme.interface_texts(catalogue),
        "stylesheets": [
            theme.STYLESHEET,
            *(sheet for sheet in [theme.SITE_STYLESHEET] if sheet in addresses),
        ],
        "paper": theme.PAPER_STYLESHEET,
        "script": theme.SCRIPT,
    }


def _require(config: MkDocsConfig, catalogue: Catalogue) -> None:
    if config.theme.name != "material":
        raise PluginError(catalogue.text("publish.wrong-theme", theme=config.theme.name))
    if SEARCH_PLUGIN not in config.plugins:
        raise PluginError(catalogue.text("publish.no-search"))


def _navigation(item: NavigationItem) -> dict[str, Any]:
    title = str(escape(item.title))
    if not item.children:
        return {title: source_uri(item.address)}
    own = [source_uri(item.address)] if item.address else []
    return {title: own + [_navigation(child) for child in item.children]}


def _apply_theme(material: Theme, site: Site, catalogue: Catalogue) -> None:
    wanted = theme_values(site, catalogue)
    owner_features = material["features"]
    material.dirs.insert(1 if material.custom_dir else 0, str(theme.TEMPLATES))
    material["language"] = wanted["language"]
    material["font"] = False
    material["features"] = sorted({*wanted["features"], *owner_features})
    material["icon"] = {**wanted["icon"], **(material["icon"] or {})}
    if "palette" not in material:
        material["palette"] = wanted["palette"]
    if material["favicon"] == "assets/images/favicon.png":
        material["favicon"] = wanted["favicon"]


def theme_values(site: Site, catalogue: Catalogue) -> dict[str, Any]:
    """Material's settings in the site's language."""
    values = deepcopy(theme.settings()["theme"])
    for option in values["palette"]:
        option["toggle"]["name"] = catalogue.text(option["toggle"]["name"])
    return {**values, "language": site.language}


def _apply_search(config: MkDocsConfig) -> None:
    jieba.setLogLevel(logging.WARNING)
    options = config.plugins[SEARCH_PLUGIN].config
    for name, value in theme.settings()["search"].items():
        options[name] = options.get(name) or value
