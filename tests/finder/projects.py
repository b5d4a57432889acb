"""Small projects to search in, written as an author would."""

import os
import time
from collections.abc import Iterable
from pathlib import Path

CONFIG = """\
site_name: 测试手册
severities:
  - {id: critical, title: 紧急}
  - {id: low, title: 轻微}
categories:
  - {id: storage, title: 存储}
  - {id: network, title: 网络}
systems:
  - {id: linux, title: Linux}
roles:
  - {id: duty, title: 值班工程师}
"""

DISK = """\
title: 磁盘写满
audience: public
status: published
category: storage
severity: critical
systems: [linux]
aliases: [硬盘没地方了]
symptoms: [保存文件时提示失败。]
messages:
  - text: No space left on device
  - code: ORA-01653
"""
NETWORK = """\
title: 办公电脑上不了网
category: network
severity: low
symptoms: [打印机也连不上。]
"""
PRINTER = """\
title: 打印机卡纸
category: network
severity: low
symptoms: [面板亮红灯。]
"""


def write(project: Path, name: str, text: str) -> Path:
    """Writes a file that is long past being young, and not as old as any before it."""
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    age(path)
    return path


_ages: Iterable[int] = iter(range(1, 1_000_000))
_START = int(time.time()) - 2_000_000


def age(path: Path) -> None:
    """Dates a file so that its time says that it changed, and long ago."""
    seconds = _START + next(iter(_ages))
    os.utime(path, (seconds, seconds))


def project(folder: Path) -> Path:
    """A project with three faults."""
    write(folder, "site_config.yml", CONFIG)
    write(folder, "kb/faults/disk-full.yml", DISK)
    write(folder, "kb/faults/no-network.yml", NETWORK)
    write(folder, "kb/faults/paper-jam.yml", PRINTER)
    return folder
