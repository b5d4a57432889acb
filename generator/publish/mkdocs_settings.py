"""Puts what the site needs into MkDocs' settings, whatever little the owner's `mkdocs.yml` says."""

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.theme import Theme

from generator.messages import Catalogue, catalogue
from generator.publish import theme
from generator.publish.host_settings import navigation, template_values, theme_values
from generator.render.output import Site

_MATERIAL_SEARCH = "material/search"
_MATERIAL_FAVICON = "assets/images/favicon.png"


def apply_settings(config: MkDocsConfig, site: Site) -> None:
    """Sets addresses, theme and navigation.

    Raises:
        PluginError: the project asks for another theme.
    """
    _require(config, catalogue(site.language))
    config.use_directory_urls = False
    config.site_name = escape(site.title)
    config.site_url = config.site_url or site.url
    config.nav = navigation(site)
    _apply_theme(config.theme, site)
    _stop_materials_search(config)
    config.extra.setdefault("generator", False)
    config.extra["opsbook"] = template_values(site)


def _require(config: MkDocsConfig, texts: Catalogue) -> None:
    if config.theme.name != "material":
        raise PluginError(texts.text("publish.wrong-theme", theme=config.theme.name))


def _apply_theme(material: Theme, site: Site) -> None:
    """What the owner chose stays; only the font must go, since it is fetched from elsewhere."""
    wanted = theme_values(site)
    material.dirs.insert(1 if material.custom_dir else 0, str(theme.TEMPLATES))
    material["language"] = wanted["language"]
    material["font"] = False
    material["features"] = sorted({*wanted["features"], *material["features"]})
    material["icon"] = {**wanted["icon"], **(material["icon"] or {})}
    if "palette" not in material:
        material["palette"] = wanted["palette"]
    if material["favicon"] == _MATERIAL_FAVICON:
        material["favicon"] = wanted["favicon"]


def _stop_materials_search(config: MkDocsConfig) -> None:
    """Ours stands in its place; it runs in every project that does not list its plugins."""
    if search := config.plugins.get(_MATERIAL_SEARCH):
        search.config["enabled"] = False
