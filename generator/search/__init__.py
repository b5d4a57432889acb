"""Words of the trade for searching: synonyms and common typos, as data.

`synonyms.toml` holds concepts, each a list of words that mean the same to somebody with a problem;
`homophones.toml` holds pairs of a typo and what was meant. Nothing reads them yet but their tests:
they are laid down for the search that replaces the theme's.
"""
