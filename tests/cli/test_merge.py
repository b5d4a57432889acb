"""A site of parts that several machines made is what one machine makes."""

from pathlib import Path

import pytest

from tests.cli.running import Opsbook, everything_in


@pytest.fixture(autouse=True)
def _moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


def shards(opsbook: Opsbook, count: int) -> list[str]:
    """Makes all parts of the site."""
    for number in range(1, count + 1):
        assert opsbook("build", "--shard", f"{number}/{count}").code == 0
    return [f"shard-{number}-of-{count}.opsbook" for number in range(1, count + 1)]


def site(folder: Path) -> dict[str, bytes]:
    return everything_in(folder)


def test_the_parts_make_the_whole(project: Path, opsbook: Opsbook) -> None:
    assert opsbook("build", "--site-dir", "alone").code == 0
    files = shards(opsbook, 3)
    assert opsbook("merge", *files, "--site-dir", "merged").code == 0
    assert site(project / "merged") == site(project / "alone")


def test_each_page_is_in_one_part(project: Path, opsbook: Opsbook) -> None:
    del project
    told = [opsbook("build", "--shard", f"{number}/2").err for number in (1, 2)]
    whole = opsbook("build", "--shard", "1/1").err
    pages = [int(text.split(" 页")[0].split("：")[-1]) for text in (*told, whole)]
    assert all(pages)
    assert pages[0] + pages[1] == pages[2]


def test_what_is_missing_or_out_of_date_is_made_here(project: Path, opsbook: Opsbook) -> None:
    first, _ = shards(opsbook, 2)
    entry = next((project / "kb/faults").glob("*.yml"))
    entry.write_text(entry.read_text("utf-8").replace("title: ", "title: 新的", 1), "utf-8")
    assert opsbook("merge", first, "--site-dir", "merged").code == 0
    assert opsbook("build", "--site-dir", "alone").code == 0
    assert site(project / "merged") == site(project / "alone")


@pytest.mark.parametrize("spoil", [lambda data: data[:50], lambda _: b"", lambda _: b"no gzip"])
def test_a_damaged_part_is_refused(spoil: object, project: Path, opsbook: Opsbook) -> None:
    (file,) = shards(opsbook, 1)
    assert callable(spoil)
    (project / file).write_bytes(spoil((project / file).read_bytes()))
    result = opsbook("merge", file)
    assert result.code == 2
    assert file in result.err
    assert not (project / "site").exists()


def test_a_part_for_others_is_refused(project: Path, opsbook: Opsbook) -> None:
    (file,) = shards(opsbook, 1)
    assert opsbook("merge", file, "--audience", "public").code == 2
    settings = project / "site_config.yml"
    settings.write_text(settings.read_text("utf-8").replace("site_name: ", "site_name: 另", 1))
    assert opsbook("merge", file).code == 2


@pytest.mark.parametrize("part", ["0/2", "3/2", "2", "a/b", "1/0", "-1/2"])
def test_a_part_must_be_one_of_so_many(part: str, project: Path, opsbook: Opsbook) -> None:
    result = opsbook("build", f"--shard={part}")
    assert result.code == 2
    assert "2/3" in result.err
    assert [path for path in project.iterdir() if path.suffix == ".opsbook"] == []
