"""Floor 5: where bytes go; MkDocs is known only to the modules whose names begin with it."""
