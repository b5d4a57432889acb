"""Text as HTML, in the very form in which the sanitiser's serialiser writes it."""


def escape_text(text: str) -> str:
    """For use between tags."""
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\xa0", "&nbsp;")
    )


def escape_attribute(text: str) -> str:
    """For use between double quotes."""
    return escape_text(text).replace('"', "&quot;")
