"""What is kept of an entry."""

from dataclasses import replace
from typing import NoReturn

from generator.diagnostics import KeyPath
from generator.finder.survey import Survey
from tests.bases import NoPlaces, base


class Unread(NoPlaces):
    """Places that cost what a record must not cost."""

    def of_value(self, path: KeyPath) -> NoReturn:
        raise AssertionError(path)


def test_a_record_knows_its_file_without_reading_it_again() -> None:
    made = base({"how-to": ("page", {"body": "x"})})
    unread = replace(made, places={"how-to": Unread("kb/pages/how-to.yml")})
    survey = Survey(unread, {}, {}, is_cut=False)
    assert [record.path for record in survey.made.values()] == ["kb/pages/how-to.yml"]
