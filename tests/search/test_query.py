"""What the words of a question count beside each other."""

from generator.search import Query
from tests.search.test_vectors import CUT


def test_in_a_sentence_a_phrase_counts_by_what_it_means_rather_than_by_its_words() -> None:
    short = Query(CUT).written("磁盘写满，门口")
    assert short["盘写"] == short["门口"]
    sentence = Query(CUT).written("隔壁老李路过门口瞧见磁盘写满")
    assert sentence["盘写"] < sentence["门口"]
    assert {token for token in short if token[0] == "="} <= sentence.keys()
