"""Search documents: everything an engineer may type, field by field."""

from generator.render.search import search_document
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
            )
        }
    )
    document = search_document(whole.entries["disk-full"], Scope(whole, "index.html"))
    assert document.aliases == ("硬盘满了", "存储")
    assert document.messages == ("ENOSPC", "No space left on device", "28", "NodeDiskFull")
    assert document.symptoms == ("保存失败",)
    for typed in ("disk-full", "磁盘写满", "ENOSPC", "left on device", "保存失败"):
        assert typed in document.text


def test_other_kinds_have_names_only() -> None:
    whole = base({"desk": ("contact", {"type": "team", "title": "服务台", "aliases": ["热线"]})})
    document = search_document(whole.entries["desk"], Scope(whole, "index.html"))
    assert document.text == "desk 服务台 热线"
    assert document.messages == ()
