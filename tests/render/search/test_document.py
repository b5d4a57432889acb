"""Search documents: everything an engineer may type, field by field."""

from generator.render.search import filter_text, search_document
from generator.render.site.scope import Scope
from tests.bases import base, fault


def test_a_fault_is_found_by_code_message_alert_symptom_and_alias() -> None:
    whole = base(
        {
            "disk-full": fault(
                title="磁盘写满",
                aliases=["硬盘满了"],
                tags=["存储"],
                messages=[{"code": "ENOSPC", "text": "No space left on device"}, {"code": "28"}],
                alerts=["NodeDiskFull"],
                symptoms=["**保存**失败"],
                summary="先[清理日志](https://example.com)",
                resolution=[{"do": "清理", "run": "df -h"}],
            )
        }
    )
    entry, here = whole.entries["disk-full"], Scope(whole, "index.html")
    document = search_document(whole, entry, here)
    assert document.aliases == ("硬盘满了", "存储")
    assert document.codes == ("ENOSPC", "28")
    assert document.messages == ("No space left on device", "NodeDiskFull")
    assert document.symptoms == ("保存失败",)
    assert document.text == ("先清理日志", "清理", "df -h")
    assert set(document.labels) == {whole.config.categories[0].title}
    for typed in ("disk-full", "磁盘写满", "ENOSPC", "left on device", "保存失败"):
        assert typed in filter_text(entry, here)


def test_other_kinds_have_names_only() -> None:
    whole = base({"desk": ("contact", {"type": "team", "title": "服务台", "aliases": ["热线"]})})
    entry, here = whole.entries["desk"], Scope(whole, "index.html")
    assert filter_text(entry, here) == "desk 服务台 热线"
    assert search_document(whole, entry, here).messages == ()
