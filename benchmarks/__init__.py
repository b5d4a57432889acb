"""Measures of the product: how well and how fast it finds. Not part of what is installed."""
