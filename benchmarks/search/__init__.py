"""How well searches find, on texts and judged queries that are given as files."""
