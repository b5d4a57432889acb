"""What is said of a search's answers."""

from benchmarks.search.evaluation import Judged
from benchmarks.search.measures import Outcome, Result, measure
from benchmarks.search.report import data, table

ANSWERS = {
    "first": ["right", "wrong"],
    "third": ["wrong", "other", "right"],
    "eleventh": [*"abcdefghij", "right"],
    "nothing": [],
}


def judged(query: str, group: str = "a", *relevant: str) -> Judged:
    return Judged(query, group, frozenset(relevant or ("right",)))


def outcome(query: str) -> Outcome:
    return measure("engine", ANSWERS.__getitem__, [judged(query)]).outcomes[0]


def test_rank_is_that_of_the_first_right_answer_among_ten() -> None:
    assert [outcome(query).rank for query in ANSWERS] == [1, 3, None, None]


def test_mean_reciprocal_rank() -> None:
    result = measure(
        "engine", ANSWERS.__getitem__, [judged("first"), judged("third"), judged("nothing")]
    )
    assert result.mrr() == (1 + 1 / 3 + 0) / 3


def test_mean_of_a_class_alone() -> None:
    queries = [judged("first", "a"), judged("third", "b")]
    result = measure("engine", ANSWERS.__getitem__, queries)
    assert (result.mrr("a"), result.mrr("b"), result.mrr("c")) == (1, 1 / 3, None)


def test_recall_counts_all_right_answers() -> None:
    found = Outcome(judged("q", "a", "one", "two", "three", "four"), ("one", "x", "three"))
    assert found.recall == 2 / 4


def test_recall_can_be_whole_with_more_right_answers_than_places() -> None:
    right = [f"r{number}" for number in range(25)]
    assert Outcome(judged("q", "a", *right), tuple(right[:10])).recall == 1


def test_an_answer_named_twice_counts_once() -> None:
    twice = measure("engine", lambda _: ["wrong", "wrong", "right"], [judged("q")])
    assert twice.outcomes[0].rank == 2


def test_share_without_any_answer() -> None:
    result = measure("engine", ANSWERS.__getitem__, [judged("nothing"), judged("eleventh")])
    assert result.unanswered == 1 / 2


def test_table_is_written_as_people_compare_engines() -> None:
    result = measure(
        "ours",
        ANSWERS.__getitem__,
        [judged("first", "a"), judged("third", "b"), judged("nothing", "g")],
    )
    assert table([result]).splitlines() == [
        "| engine | a | b | c | d | e | f | g | all | R@10 | no answer |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
        "| ours | 1.0 | .33 | – | – | – | – | .00 | .44 | .67 | 33 % |",
    ]


def test_data_tells_the_rank_of_every_query() -> None:
    result = Result("ours", (outcome("third"), outcome("nothing")))
    told = data(result)
    assert told["mrr"]["a"] == told["mrr"]["all"] == 1 / 6
    assert [(query["q"], query["rank"]) for query in told["queries"]] == [
        ("third", 3),
        ("nothing", None),
    ]
