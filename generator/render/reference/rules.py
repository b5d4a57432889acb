"""The manual's page of rules: what the check can say, by the name that stands in every line."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from itertools import groupby

from generator.messages import Catalogue
from generator.render.reference.templating import fill

_PROBLEM = re.compile(r"rules\.(.+)\.problem")
_MARKUP = re.compile(r"([\\`*<\[\]|])")


def rules(texts: Catalogue) -> str:
    """One section for each rule of the catalogue, by name, with all its sentences, as Markdown."""
    sentences = (found[1] for found in map(_PROBLEM.fullmatch, texts.keys()) if found)
    by_rule = groupby(sorted(sentences, key=lambda name: name.split(".")), key=_rule_of)
    return fill(
        "rules",
        title=texts.text("reference.rules.title"),
        lead=texts.text("reference.rules.lead"),
        rules="\n\n".join(_rule(rule, own, texts) for rule, own in by_rule),
    )


def severities(sentence: str) -> Iterable[str]:
    """How much it matters what a rule says, the worst first.

    Args:
        sentence: `rule` or `rule.variant`.
    """
    known = _severities()
    return known.get(sentence) or known.get(_rule_of(sentence)) or ("error",)


@cache
def _severities() -> Mapping[str, list[str]]:
    file = resources.files(__package__) / "severities.toml"
    return tomllib.loads(file.read_text("utf-8"))


def _rule_of(sentence: str) -> str:
    return sentence.partition(".")[0]


def _rule(rule: str, sentences: Iterable[str], texts: Catalogue) -> str:
    about = f"reference.rules.about.{rule}"
    return fill(
        "rule",
        rule=rule,
        about=texts.text(about) if about in texts else "",
        sentences="\n".join(_sentence(sentence, texts) for sentence in sentences),
    )


def _sentence(name: str, texts: Catalogue) -> str:
    severity = texts.text("reference.separator").join(
        texts.text(f"reference.rules.severities.{label}") for label in severities(name)
    )
    return fill(
        "sentence",
        severity=severity,
        problem=_as_said(texts.text(f"rules.{name}.problem")),
        separator=texts.text("wording.separator"),
        remedy=_as_said(texts.text(f"rules.{name}.remedy")),
    )


def _as_said(sentence: str) -> str:
    """A sentence as Markdown, with "…" for whatever it repeats of what an author wrote."""
    return _MARKUP.sub(r"\\\1", sentence.format_map(_Ellipses()))


class _Ellipses(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"
