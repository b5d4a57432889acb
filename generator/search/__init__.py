"""Finding: one analyser, one ranking, for the browser's search and the terminal's.

`document` says what is found, `analyser` cuts texts into tokens, `ranking` says how much a token of
an entry counts, `query` what a query asks for. The tables in `data/` hold what the trade calls the
same thing, common typos, pronunciation, and the numbers of the ranking. The browser's scripts do to
a query what these modules do; shared examples in `tests/search/vectors.json` hold both to it.
"""

from generator.search.analyser import Analyser, analyser
from generator.search.document import Result, SearchDocument
from generator.search.query import Query, Terms, Vocabulary, Weighed
from generator.search.ranking import Fields, Impacts, graded, impacts, least_common, rarity
from generator.search.signature import own_signature, signature

__all__ = [
    "Analyser",
    "Fields",
    "Impacts",
    "Query",
    "Result",
    "SearchDocument",
    "Terms",
    "Vocabulary",
    "Weighed",
    "analyser",
    "graded",
    "impacts",
    "least_common",
    "own_signature",
    "rarity",
    "signature",
]
