"""Opsbook: a folder of YAML becomes a site, runbooks and course material for the worst hour."""
