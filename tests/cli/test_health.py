"""`opsbook health --search`: titles that find something else first."""

from pathlib import Path

import pytest

from tests.cli.running import Opsbook


@pytest.mark.usefixtures("project")
def test_a_new_project_is_well(opsbook: Opsbook) -> None:
    result = opsbook("health", "--search")
    assert (result.code, result.out) == (0, "")
    assert result.err.endswith("0 个先找到了别的条目\n")


def test_a_title_that_finds_another_is_listed_with_what_it_finds(
    opsbook: Opsbook, project: Path
) -> None:
    text = (project / "kb/faults/no-network.yml").read_text("utf-8")
    (project / "kb/faults/zz-same.yml").write_text(text, "utf-8")
    result = opsbook("health", "--search")
    (line,) = result.out.splitlines()
    assert line.startswith("kb/faults/zz-same.yml:")
    assert "kb/faults/no-network.yml:" in line
    assert result.code == 0
    assert "1 个先找到了别的条目" in result.err


@pytest.mark.usefixtures("project")
def test_it_asks_what_to_look_at(opsbook: Opsbook) -> None:
    result = opsbook("health")
    assert result.code == 2
    assert "--search" in result.err


def test_without_settings_there_is_nothing_to_look_at(opsbook: Opsbook, project: Path) -> None:
    (project / "site_config.yml").write_text("site_name: [", "utf-8")
    assert opsbook("health", "--search").code == 1
