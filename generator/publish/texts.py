"""The message catalogue in a site's language."""

from generator.messages import LANGUAGES, Catalogue, catalogue
from generator.render.output import Site


def texts_of(site: Site) -> Catalogue:
    """The catalogue of the site's language; Chinese for a language that has none."""
    return catalogue(next((known for known in LANGUAGES if known == site.language), "zh"))
