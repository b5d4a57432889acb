"""A small library to search, from the entries of an author to the site of an audience."""

from typing import Any

from generator.render.output import Site
from generator.render.site import render_site
from tests.bases import base

PORTS = 14
"""How many faults are alike, so that there are more results than one look shows."""

_CONFIG: dict[str, Any] = {
    "site_name": "机房手册",
    "severities": [
        {"id": "critical", "title": "紧急"},
        {"id": "high", "title": "严重"},
        {"id": "low", "title": "轻微"},
    ],
    "categories": [
        {"id": "storage", "title": "存储与备份"},
        {"id": "database", "title": "数据库"},
        {"id": "network", "title": "网络"},
    ],
    "systems": [
        {"id": "linux", "title": "Linux 服务器"},
        {"id": "oracle", "title": "Oracle"},
        {"id": "switch", "title": "交换机"},
    ],
    "home": {
        "wizard": "symptom-wizard",
        "hotlines": ["service-desk"],
        "emergencies": ["data-loss"],
    },
}

_FAULTS: dict[str, dict[str, Any]] = {
    "disk-full": {
        "title": "服务器磁盘写满",
        "aliases": ["硬盘满了", "硬盘亮黄灯", "硬盘亮红灯"],
        "category": "storage",
        "systems": ["linux"],
        "severity": "critical",
        "symptoms": ["保存文件时提示空间不足，日志停止更新"],
        "messages": [{"text": "No space left on device", "code": "ENOSPC"}],
    },
    "listener-down": {
        "title": "Oracle 监听没有启动，应用连不上数据库",
        "category": "database",
        "systems": ["oracle"],
        "severity": "high",
        "symptoms": ["应用启动时报数据库连接失败，磁盘正常"],
        "messages": [{"text": "ORA-12541: TNS:no listener", "code": "ORA-12541"}],
    },
    "key-lost": {
        "title": "加密机口令遗失",
        "category": "storage",
        "severity": "critical",
        "audience": "internal",
        "symptoms": ["备份磁带解不开"],
    },
}

_OTHERS: dict[str, tuple[str, dict[str, Any]]] = {
    "data-loss": (
        "playbook",
        {
            "title": "数据丢失应急预案",
            "emergency": "data-loss",
            "severity": "critical",
            "triggers": ["磁盘上的数据被误删或损坏"],
        },
    ),
    "service-desk": (
        "contact",
        {
            "title": "服务台",
            "type": "team",
            "phones": [{"number": "400-800-1234", "audience": "public"}],
        },
    ),
    "symptom-wizard": ("page", {"title": "按现象找", "body": "先看哪里不对。"}),
}


def library(audience: str) -> Site:
    """The site of an audience, `public` or `internal`."""
    faults = _FAULTS | {f"port-{number}": _port(number) for number in range(1, PORTS + 1)}
    entries = {name: ("fault", data) for name, data in faults.items()} | _OTHERS
    shown = {
        name: (kind, {"audience": "public", "status": "published", **data})
        for name, (kind, data) in entries.items()
    }
    return render_site(base(shown, **_CONFIG), audience)


def _port(number: int) -> dict[str, Any]:
    return {
        "title": f"交换机端口 {number} 告警",
        "category": "network",
        "systems": ["switch"],
        "severity": "low",
        "symptoms": [f"第 {number} 口的灯不亮"],
    }
