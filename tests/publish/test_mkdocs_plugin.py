"""Under `mkdocs serve` the plugin keeps the last good site; a first build that fails says why."""

import logging
from pathlib import Path

import pytest
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.publish.mkdocs_plugin import OpsbookPlugin
from generator.publish.project_site import Attempt
from tests.publish.mock_site import mock_site

BROKEN = Attempt(None, ("kb/a.yml:3:1: unknown-key", "kb/b.yml:1:1: empty-file"))


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    (tmp_path / "kb").mkdir()
    path = tmp_path / "mkdocs.yml"
    path.write_text("site_name: x\ndocs_dir: kb\ntheme: {name: material}\nplugins: [opsbook]\n")
    return load_config(str(path))


@pytest.fixture
def plugin(config: MkDocsConfig) -> OpsbookPlugin:
    plugin = config.plugins["opsbook"]
    assert isinstance(plugin, OpsbookPlugin)
    plugin.on_shutdown()
    return plugin


def test_the_first_build_fails_with_all_problems(
    plugin: OpsbookPlugin, config: MkDocsConfig
) -> None:
    plugin.provider = lambda: BROKEN
    with pytest.raises(PluginError) as caught:
        plugin.on_config(config)
    assert all(problem in str(caught.value) for problem in BROKEN.problems)


def test_a_rebuild_tells_the_problems_and_keeps_the_last_good_site(
    plugin: OpsbookPlugin, config: MkDocsConfig, caplog: pytest.LogCaptureFixture
) -> None:
    attempts = iter([Attempt(mock_site()), BROKEN])
    plugin.provider = lambda: next(attempts)
    plugin.on_config(config)
    with caplog.at_level(logging.ERROR):
        plugin.on_config(config)
    assert caplog.messages == list(BROKEN.problems)
    assert config.site_name == "华东运维知识库"


def test_after_a_shutdown_no_site_is_left(plugin: OpsbookPlugin, config: MkDocsConfig) -> None:
    plugin.provider = lambda: Attempt(mock_site())
    plugin.on_config(config)
    plugin.on_shutdown()
    plugin.provider = lambda: BROKEN
    with pytest.raises(PluginError):
        plugin.on_config(config)
