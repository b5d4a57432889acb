"""Steps have names that nobody mistakes."""

from generator.messages import catalogue
from generator.model.fault import Fault
from generator.model.playbook import Playbook
from generator.render.print.numbering import numbering
from tests.bases import base, fault
from tests.render.print.books import emergency

TEXTS = catalogue("zh")


def test_groups_have_letters_in_the_order_of_printing() -> None:
    entry = emergency().entries["data-loss"]
    assert isinstance(entry, Playbook)
    names = numbering(entry, TEXTS)
    assert names.letters == {"/immediate": "A", "restore": "B", "/rollback": "C"}
    assert names.labels == {"restore": "B", "stop": "A1", "restore-it": "B2", "ask": "问1"}


def test_steps_of_a_cause_count_through_its_parts() -> None:
    data = {
        "causes": [
            {
                "cause": "甲",
                "resolution": [{"id": "mend", "do": "修"}],
                "diagnosis": [{"do": "看"}],
            },
            {"id": "second", "cause": "乙"},
        ],
        "verification": [{"id": "check", "do": "验"}],
    }
    entry = base({"disk-full": fault(**data)}).entries["disk-full"]
    assert isinstance(entry, Fault)
    labels = numbering(entry, TEXTS).labels
    assert labels == {"cause_1": "A", "mend": "A2", "second": "B", "check": "C1"}


def test_letters_never_run_out_and_none_looks_like_a_digit() -> None:
    causes = [{"id": f"c{number}", "cause": "因"} for number in range(60)]
    entry = base({"disk-full": fault(causes=causes)}).entries["disk-full"]
    assert isinstance(entry, Fault)
    letters = list(numbering(entry, TEXTS).letters.values())
    assert (letters[0], letters[22], letters[23], letters[24]) == ("A", "Z", "AA", "AB")
    assert len(set(letters)) == 60
    assert not set("".join(letters)) & set("IOQ")
