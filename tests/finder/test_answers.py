"""What a query finds, in which order, and what is shown of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.finder import Answer, Library, Want, opened, search
from generator.finder.titles import outdone
from generator.search import Query, impacts, ranking, rarity
from tests.finder.projects import NETWORK, write

QUERIES = ("磁盘写满", "硬盘没地方", "打印机", "dayinji", "cpxm", "No space left", "netwrok 网络")


@pytest.fixture
def library(project: Path) -> Iterator[Library]:
    with opened(project) as found:
        yield found


def answer(project: Path, text: str, **facets: str) -> Answer:
    with opened(project) as library:
        return search(library, Want(text, facets))


def ids(found: Answer) -> list[str]:
    return [hit.record.id for hit in found.hits]


@pytest.mark.parametrize("text", QUERIES)
def test_a_score_is_the_sum_of_weight_rarity_and_impact(library: Library, text: str) -> None:
    everything = {
        record.id: impacts(record.document.fields, library.analyser)
        for hit in search(library, Want("磁盘 网络 打印机")).hits
        for record in (hit.record,)
    }
    assert len(everything) == 3
    terms = Query(library.analyser).weighed(text, library).terms
    wanted = {
        name: sum(
            weight
            * rarity(3, sum(token in others for others in everything.values()))
            * tokens.get(token, 0)
            for token, weight in terms.items()
        )
        for name, tokens in everything.items()
    }
    found = {hit.record.id: hit.score for hit in search(library, Want(text)).hits}
    assert found == pytest.approx({name: score for name, score in wanted.items() if score})


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("硬盘没地方了", "alias"),
        ("保存文件失败", "symptom"),
        ("ora-01653", "code"),
        ("报错 No space left on device 怎么办", "message"),
        ("磁盘写满", "title"),
    ],
)
def test_a_result_says_where_it_hit(project: Path, text: str, field: str) -> None:
    hit = answer(project, text).hits[0]
    assert (hit.record.id, hit.excerpt.field) == ("disk-full", field)


def test_the_circumstances_do_not_lead_astray(project: Path) -> None:
    said = "隔壁老李刚才路过门口顺便瞧见"
    visit = f"title: {said}\ncategory: storage\nseverity: low\n"
    write(project, "kb/faults/visit.yml", visit)
    asked = "先前从没碰见这种情形，麻烦各位老师傅抽空看看究竟该从哪里下手查起"
    assert ids(answer(project, said))[0] == "visit"
    assert ids(answer(project, f"{said}，电脑磁盘写满，{asked}"))[0] == "disk-full"


def test_an_entry_of_the_system_that_was_named_stands_no_later_than_one_that_mentions_it(
    project: Path,
) -> None:
    ghosting = "category: network\nseverity: low\n"
    own = f"title: 甲种情形\n{ghosting}systems: [linux]\nsymptoms: [画面上有重影。]\n"
    other = f"title: 乙种情形\n{ghosting}symptoms: [画面上有重影，Linux 上没有。]\n"
    write(project, "kb/faults/labelled.yml", own)
    write(project, "kb/faults/mentions.yml", other)
    assert ids(answer(project, "linux 画面重影"))[:2] == ["labelled", "mentions"]


@pytest.mark.parametrize(
    ("text", "alias"),
    [("硬盘灯变红", "硬盘亮红灯"), ("硬盘灯变黄", "硬盘亮黄灯")],
)
def test_of_places_that_mean_the_same_the_likest_is_shown(
    project: Path, text: str, alias: str
) -> None:
    raid = "title: 阵列降级\naliases: [硬盘亮黄灯, 硬盘亮红灯]\ncategory: storage\nseverity: low\n"
    write(project, "kb/faults/raid.yml", raid)
    assert answer(project, text).hits[0].excerpt.text == alias


def test_words_are_marked_where_they_stand(project: Path) -> None:
    hit = answer(project, "上不了 打印机").hits[0]
    (start, end), *_ = hit.title_marks
    assert hit.record.title[start:end] == "上不了"
    (start, end), *_ = hit.excerpt.marks
    assert hit.excerpt.text[start:end] == "打印机"


def test_what_was_typed_in_pinyin_is_marked_where_it_stands(project: Path) -> None:
    write(project, "kb/faults/rare.yml", NETWORK.replace("办公电脑上不了网", "机房里一窝鹦鹉"))
    hit = answer(project, "yiwo yingwu").hits[0]
    assert "".join(hit.record.title[start:end] for start, end in hit.title_marks) == "一窝鹦鹉"


def test_what_pinyin_was_heard_as_is_told(project: Path) -> None:
    assert "磁盘" in answer(project, "cipan").synonyms
    assert not answer(project, "tcp").synonyms.keys() & {"磁盘"}


def test_marks_do_not_cut_latin_words(project: Path) -> None:
    write(project, "kb/faults/vpn.yml", NETWORK.replace("办公电脑上不了网", "vpnclient vpn 断了"))
    (hit, *_) = answer(project, "vpn").hits
    assert [hit.record.title[start:end] for start, end in hit.title_marks] == ["vpn"]


@pytest.mark.parametrize("text", ["space left", "提示 no space left on device，存不了"])
def test_an_exact_message_or_code_stands_first(project: Path, text: str) -> None:
    better = NETWORK.replace("办公电脑上不了网", f"{text} {text}")
    write(project, "kb/faults/better.yml", better)
    found = answer(project, text).hits
    assert [(hit.record.id, hit.is_exact) for hit in found[:2]] == [
        ("disk-full", True),
        ("better", False),
    ]
    assert found[0].score < found[1].score


@pytest.mark.parametrize("text", ["ORA-01653", "报错ora-01653"])
def test_an_exact_code_stands_before_parts_of_it(project: Path, text: str) -> None:
    parts = NETWORK.replace("办公电脑上不了网", "ORA ORA 01653 报错")
    write(project, "kb/faults/parts.yml", parts)
    found = answer(project, text).hits
    assert [(hit.record.id, hit.is_exact) for hit in found[:2]] == [
        ("disk-full", True),
        ("parts", False),
    ]


def test_a_code_in_a_title_is_as_exact(project: Path) -> None:
    named = NETWORK.replace("办公电脑上不了网", "表空间满（ORA-01653）")
    write(project, "kb/faults/named.yml", named)
    found = answer(project, "ora-01653").hits
    assert [(hit.record.id, hit.is_exact) for hit in found[:2]] == [
        ("named", True),
        ("disk-full", True),
    ]


@pytest.mark.parametrize("text", ["no", "磁盘写满", "ORA-01654"])
def test_less_than_that_is_not_exact(project: Path, text: str) -> None:
    assert not any(hit.is_exact for hit in answer(project, text).hits)


def test_entries_of_one_score_stand_by_id_however_they_came(project: Path) -> None:
    for name in ("c", "a", "b"):
        write(project, f"kb/faults/{name}.yml", NETWORK.replace("办公电脑上不了网", "投影仪不亮"))
        assert ids(answer(project, "投影仪不亮"))[0] <= name
    assert ids(answer(project, "投影仪不亮"))[:3] == ["a", "b", "c"]


def test_facets_narrow(project: Path) -> None:
    assert set(ids(answer(project, "打印机 磁盘"))) == {"disk-full", "no-network", "paper-jam"}
    assert ids(answer(project, "打印机 磁盘", category="storage")) == ["disk-full"]
    assert ids(answer(project, "打印机 磁盘", system="linux")) == ["disk-full"]
    assert ids(answer(project, "打印机", severity="critical")) == []
    assert answer(project, "打印机", kind="fault", category="network").total == 2


def test_no_more_are_shown_than_asked_for(library: Library) -> None:
    found = search(library, Want("打印机 磁盘", limit=1))
    assert (len(found.hits), found.total) == (1, 3)


def test_more_than_the_first_twenty_can_be_asked_for(project: Path) -> None:
    for number in range(30):
        text = NETWORK.replace("办公电脑上不了网", f"投影仪不亮 {number}")
        write(project, f"kb/faults/f{number:02}.yml", text)
    with opened(project) as library:
        found = search(library, Want("投影仪不亮", limit=25))
    assert len(set(ids(found))) == 25
    assert [hit.score for hit in found.hits] == sorted((h.score for h in found.hits), reverse=True)


def test_a_slip_is_mended_and_told(project: Path) -> None:
    write(project, "kb/faults/vpn.yml", NETWORK.replace("办公电脑上不了网", "Firewall 拦截"))
    found = answer(project, "Firewal1 firewlal")
    assert ids(found)[0] == "vpn"
    assert "firewall" in found.suggestion
    assert answer(project, "firewall").suggestion == ""


def test_a_word_of_known_meaning_is_no_slip(project: Path) -> None:
    write(project, "kb/faults/post.yml", NETWORK.replace("办公电脑上不了网", "邮箱收不到信"))
    write(project, "kb/faults/main.yml", NETWORK.replace("办公电脑上不了网", "main 分支推不上去"))
    found = answer(project, "mail 收不到")
    assert (ids(found), found.suggestion) == (["post"], "")
    assert answer(project, "mainn").suggestion == "main"


def test_synonyms_that_were_used_are_told(project: Path) -> None:
    write(project, "kb/glossary.yml", "title: 术语\nterms:\n  - {term: 磁盘, synonyms: [大瓮]}\n")
    told = answer(project, "大瓮").synonyms
    assert "磁盘" in told["大瓮"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("報錯 Ora_28000", "Ora_28000"),
        ("VPN  连不上", "VPN  连不上"),
        ("OOM", "OOM"),
        ("cipan", "磁盘"),
    ],
)
def test_synonyms_are_told_of_words_as_they_were_typed(project: Path, text: str, told: str) -> None:
    title = "账号被锁、VPN 连不上、挂载失败、内存溢出、磁盘写满"
    write(project, "kb/faults/one.yml", NETWORK.replace("办公电脑上不了网", title))
    synonyms = answer(project, text).synonyms
    assert told in synonyms
    assert len({word.lower() for word in synonyms}) == len(synonyms)


def test_a_code_is_told_in_chinese_first(project: Path) -> None:
    write(project, "kb/faults/one.yml", NETWORK.replace("办公电脑上不了网", "账号被锁"))
    others = answer(project, "报 ORA-28000").synonyms["ORA-28000"]
    assert others
    assert not any(word.isascii() for word in others)


def test_what_is_meant_besides_is_found_and_told(project: Path) -> None:
    write(project, "kb/faults/mic.yml", NETWORK.replace("办公电脑上不了网", "话筒权限没开"))
    found = answer(project, "开会对方听不到")
    assert ids(found)[0] == "mic"
    assert next(iter(found.synonyms.items())) == ("开会对方听不到", ("麦克风",))
    assert found.hits[0].title_marks == ((0, 2),)


def test_of_many_words_with_synonyms_the_rarest_are_told(project: Path) -> None:
    for number in range(3):
        title = f"电脑{number}连上网络和打印机"
        write(project, f"kb/faults/pc{number}.yml", NETWORK.replace("办公电脑上不了网", title))
    assert next(iter(answer(project, "电脑、网络、打印机和磁盘").synonyms)) == "磁盘"


def test_what_many_entries_of_a_large_library_hold_is_common(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking, "_SMALL", 1)
    for number in range(3):
        title = f"网络{number}"
        write(project, f"kb/faults/{number}.yml", NETWORK.replace("办公电脑上不了网", title))
    with opened(project) as library:
        assert library.is_common("网络")
        assert not library.is_common("磁盘")


def test_other_words_may_stand_in_the_midst_of_a_phrase(project: Path) -> None:
    write(project, "kb/faults/screen.yml", NETWORK.replace("办公电脑上不了网", "显示器黑屏"))
    assert ids(answer(project, "屏幕怎么都不亮")) == ids(answer(project, "屏幕不亮")) == ["screen"]


def test_nothing_is_found_where_nothing_matches(project: Path) -> None:
    found = answer(project, "⚗")
    assert (found.hits, found.total) == ((), 0)


def test_a_title_that_finds_another_first_is_listed(project: Path) -> None:
    with opened(project) as library:
        assert not any(outdone(library))
    write(project, "kb/faults/zz.yml", NETWORK.replace("办公电脑上不了网", "磁盘写满"))
    with opened(project) as library:
        listed = [(one.record.id, one.other.id) for one in outdone(library) if one]
    assert listed == [("zz", "disk-full")]
