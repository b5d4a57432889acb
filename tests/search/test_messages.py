"""What systems say is found by what people call it, and the other way round."""

import pytest

from generator.search import analyser

CUT = analyser()


def _meant(text: str) -> set[str]:
    return {name for member in CUT.members(text) for name in CUT.concepts.of[member]}


@pytest.mark.parametrize(
    ("message", "called"),
    [
        ("nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)", "端口冲突"),
        ("Error: listen EADDRINUSE: address already in use :::3000", "端口被占用"),
        ("write error: No space left on device", "硬盘满了"),
        ("fatal: Out of memory, GC overhead limit exceeded", "内存不足"),
        ("ORA-28000: the account is locked", "账号被锁"),
        ("ORA-01654: unable to extend index HR.PK by 128", "表空间不足"),
        ("root@192.0.2.7: Permission denied (publickey).", "密钥认证失败"),
        ("Slave_SQL_Running: No", "主从断了"),
        ("Could not get lock /var/lib/dpkg/lock-frontend", "apt被锁"),
        ("eth0: NO-CARRIER, link is down", "接口down"),
        ("curl: (60) SSL: unable to verify the first certificate", "证书不受信任"),
        ("'java' 不是内部或外部命令，也不是可运行的程序", "找不到命令"),
    ],
)
def test_what_a_system_says_is_what_people_call_it(message: str, called: str) -> None:
    assert _meant(message) & _meant(called)
