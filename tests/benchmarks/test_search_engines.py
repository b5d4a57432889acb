"""The engines answer, each in its own way."""

from importlib.util import find_spec

import pytest

from benchmarks.search.engines import ENGINES
from benchmarks.search.evaluation import Text

TEXTS = [
    Text("printer", "打印机一直显示脱机", "检查 <电源> 和网线，再取消队列里的任务。", "外设"),
    Text("listener", "监听起不来", "报 ORA-12541: TNS:no listener 时看监听状态。", "数据库"),
    Text("empty", "没有正文", "", "其他"),
]


@pytest.mark.browser
@pytest.mark.usefixtures("needs_chromium")
@pytest.mark.filterwarnings("ignore::SyntaxWarning", "ignore::DeprecationWarning")
@pytest.mark.parametrize("name", ENGINES)
def test_finds_words_of_titles_and_codes_of_bodies(name: str) -> None:
    if name == "material" and find_spec("jieba") is None:
        pytest.skip("Material's search is compared with jieba: pip install '.[bench]'")
    with ENGINES[name](TEXTS) as find:
        assert find("打印机脱机")[0] == "printer"
        assert find("ORA-12541")[0] == "listener"
        assert find("打印机脱机")[0] == "printer"
        assert not find("qqzzxx")


@pytest.mark.browser
@pytest.mark.usefixtures("needs_chromium")
@pytest.mark.parametrize("name", ["terminal", "browser"])
def test_a_phrase_that_nobody_means_hides_none_that_somebody_means(name: str) -> None:
    texts = [Text("remote", "远程失败", "", ""), Text("headset", "蓝牙耳机", "", "")]
    with ENGINES[name]([*texts, *TEXTS]) as find:
        assert find("扫描仪连不上 蓝牙")[:2] == ["remote", "headset"]
