"""A query asks for the same in the browser and in Python."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.render.search import index_files
from generator.search import Query, Result, SearchDocument, impacts
from tests.search.conftest import opened
from tests.search.test_vectors import CUT

pytestmark = pytest.mark.browser

DOCUMENTS = [
    SearchDocument("disk", "服务器磁盘写满", aliases=("硬盘满了",), messages=("No space left",)),
    SearchDocument("listener", "Oracle 监听没有启动", messages=("ORA-12541: TNS:no listener",)),
    SearchDocument("vpn", "VPN 连不上", symptoms=("出差在外地，客户端一直转圈，提示连接超时",)),
    SearchDocument(
        "screen", "屏幕不亮", text=("先看电源灯，再换一根视频线，昨天下午刚换过的也要看",)
    ),
    SearchDocument("microphone", "麦克风的权限没有打开", text=("检查有没有静音",)),
    SearchDocument("docker", "docker 拉取镜像失败", text=("kubernetes 节点 connection refused",)),
    SearchDocument("pool", "平台水平扩展", text=("shutting down, see the tail of the log",)),
]
ASKED = [
    "磁盘写满",
    "屏幕怎么都不亮",
    "对方听不到",
    "dokcer connection",
    "ciapn 磁盘",
    "wangluo lianbushang",
    "yingpan docker xieman",
    "kehuduan chongqi, lianbuliao",
    "chongqi jiaohuanji cipan",
    "she bei ci pan xie man le zen me ban a wo men",
    "cpxm",
    "shuiping kuozhan",
    "shuibing kuozhan",
    "ping tai",
    "tai",
    "how could that disk be full, and what should I do with it, it has not been so since",
    "that was she who is with them, and it is of the",
    "监厅没有起动",
    "ora12541",
    "12541 port 8080, 2026 404",
    "昨天下午隔壁小组刚搬过来，一说话对方听不到，磁盘写满",
    "昨天下午隔壁小组刚搬过来，今天一上班 VPN 就连不上，屏幕怎么都不亮，应该先查哪里",
    "ERROR 2026-11-22 node-3 docker[1]: connection refused, ORA-12541: no listener，磁盘写满了",
]


class Held:
    """How many documents hold a token."""

    def __init__(self, common: Collection[str] = ()) -> None:
        self.common = common
        known = (impacts(document.fields, CUT) for document in DOCUMENTS)
        self.counts = Counter(token for tokens in known for token in tokens)

    def holders(self, token: str) -> int:
        return self.counts[token]

    def is_common(self, token: str) -> bool:
        return token in self.common

    def like(self, word: str) -> Iterable[str]:
        return [token for token in self.counts if token.isalpha() and token[:2] == word[:2]]


@pytest.fixture(scope="module")
def asking(browser: Browser) -> Iterator[Page]:
    """A page whose index loads from what it was handed."""
    entries = [(document, Result(document.id, "fault", "", "", ())) for document in DOCUMENTS]
    made = index_files(entries, (), CUT, lambda document: impacts(document.fields, CUT))
    files = {file.address.removeprefix("search/"): file.content.decode() for file in made}
    page = opened(browser)
    page.evaluate(
        """async (files) => {
            parts.index.script = async (path) => (0, eval)(files[path.split("?")[0]]);
            await parts.index.prepare();
        }""",
        files,
    )
    yield page
    page.close()


@pytest.mark.parametrize("text", ASKED)
def test_both_ask_for_the_same(asking: Page, text: str) -> None:
    held = Held()
    expected = Query(CUT.asking(held.holders)).weighed(text, held)
    found: dict[str, Any] = asking.evaluate(
        """async (text) => {
            for (const known of ["loading", "terms", "words", "read"]) parts.index[known].clear();
            const { terms, corrected, heard, implied } = await parts.query.weighed(text);
            const [weights, mended] = [terms, corrected].map((told) => Object.fromEntries(told));
            return { terms: weights, corrected: mended, heard, implied };
        }""",
        text,
    )
    assert found["terms"] == pytest.approx(expected.terms)
    assert found["corrected"] == expected.corrected
    assert sorted(found["heard"]) == sorted(expected.heard)
    assert found["implied"] == [*expected.implied]
    assert expected.implied or text != "对方听不到"
    assert expected.terms


SENTENCE = ASKED[-2]
ALL = tuple(Query(CUT).weighed(SENTENCE, Held()).terms)


@pytest.mark.parametrize(
    ("text", "common", "left_out"),
    [
        (SENTENCE, ("vpn", "=昨天"), {"vpn", "=昨天"}),
        (SENTENCE, ALL, set()),
        ("VPN 昨天", ("vpn", "=昨天"), set()),
    ],
)
def test_both_leave_out_of_a_sentence_what_is_common(
    asking: Page, text: str, common: tuple[str, ...], left_out: set[str]
) -> None:
    expected = Query(CUT).weighed(text, Held(common)).terms
    asked: dict[str, Any] = asking.evaluate(
        """async ([text, common]) => {
            const { index, query } = parts;
            const [before, loading, held] = [index.common, index.loading, index.terms];
            Object.assign(index, { common: new Set(common), loading: new Map(), terms: new Map() });
            await index.prepare();
            index.common = new Set(common);
            const [fetchTerm, fetched] = [index.fetchTerm, []];
            index.fetchTerm = (token) => fetchTerm(token, fetched.push(token));
            const { terms } = await query.weighed(text);
            Object.assign(index, { common: before, loading, terms: held, fetchTerm });
            return { terms: Object.fromEntries(terms), fetched };
        }""",
        [text, common],
    )
    assert asked["terms"] == pytest.approx(expected)
    assert Query(CUT).weighed(text, Held()).terms.keys() - asked["terms"].keys() == left_out
    assert left_out.isdisjoint(asked["fetched"])


@pytest.mark.parametrize("text", ["磁盘写满", "yingpan huaile", "ci pan xie man", "对方听不到"])
def test_all_files_are_asked_for_at_once(asking: Page, text: str) -> None:
    rounds = asking.evaluate(
        """async (text) => {
            const { index, query } = parts;
            const [script, loading] = [index.script, index.loading];
            let [rounds, underWay] = [0, 0];
            index.loading = new Map();
            index.script = async (path) => {
                rounds += underWay === 0;
                underWay += 1;
                await new Promise((resolve) => setTimeout(resolve));
                await script(path);
                underWay -= 1;
            };
            await query.weighed(text);
            Object.assign(index, { script, loading });
            return rounds;
        }""",
        text,
    )
    assert rounds == 1
