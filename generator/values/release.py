"""Which release of the product runs."""


def release() -> str:
    """The version as installed."""
    from importlib.metadata import version  # noqa: PLC0415 - a tenth of a second, seldom needed

    return version("opsbook")
