"""After anything that may happen to a project, a build gives what a first build would give."""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from generator.project import inspect
from generator.publish import lasting_memory, mkdocs_frames, mkdocs_site
from generator.publish.article import Whole
from generator.publish.frames import Shapes
from generator.publish.host import Host
from generator.publish.host_settings import navigation, template_values
from generator.publish.lasting_memory import LastingMemory
from generator.publish.mkdocs_frames import host
from generator.publish.mkdocs_site import Order, build
from generator.publish.page_memory import MemoryAtHand
from generator.publish.project_build import build_project
from generator.render.output import Site
from generator.render.site import render_site
from generator.values.sources import look
from tests.project.histories import CONFIGS, PAIRS, PATHS, ROLES, SOUND, begin, write
from tests.publish.trees import tree

TODAY = date(2030, 1, 1)
SETTINGS = CONFIGS[0] + ROLES + "emergency_types: [{id: power, title: 停电}]\n"
CONFIG_CHANGES = (
    "",
    "site_url: https://example.com/kb/\n",
    "language: en\n",
    "theme: {primary: '#aa0000'}\n",
    "review_every: 30d\n",
)
DISK = """
title: 磁盘 & <满>
category: storage
severity: low
audience: public
status: published
symptoms: [写不进去]
related: [net]
"""
NET = """
title: 网络
category: storage
severity: low
audience: public
status: published
aliases: [lan]
resolution: [{do: '见 [[disk]]'}]
"""
MORE = (
    *PAIRS,
    ("kb/faults/disk.yml", DISK),
    ("kb/faults/net.yml", NET),
    ("kb/pages/old-disk.yml", "title: 页\nbody: 见 [[disk]] 和 [[lan]]\n"),
)


class QuickHost:
    """The host's frames, asked for once for each shape: they have tests of their own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Host] = {}

    def __call__(
        self, site: Site, project: Path, folder: Path, whole: Whole, *, site_url: str
    ) -> Host:
        told = (site.title, site.url, navigation(site), template_values(site), site_url)
        key = hashlib.sha256(repr(told).encode()).hexdigest()
        known = self._known.get(key)
        if known is None or not fits(known, site):
            shutil.rmtree(self._folder / key, ignore_errors=True)
            (self._folder / key).mkdir()
            made = host(site, project, self._folder / key, whole, site_url=site_url)
            known = replace(made, frames={**(known.frames if known else {}), **made.frames})
            self._known[key] = known
        shutil.copytree(self._folder / key, folder, dirs_exist_ok=True)
        return known


def fits(known: Host, site: Site) -> bool:
    """Whether there are frames for all pages."""
    shapes = Shapes(site)
    return all(shapes.of(page) in known.frames for page in site.pages)


@pytest.fixture(scope="module", autouse=True)
def _quick(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mkdocs_frames, "host", QuickHost(tmp_path_factory.mktemp("hosts")))
        patch.setattr(mkdocs_site, "fits", fits)
        patch.setattr(lasting_memory, "_MANY", 12)
        patch.setenv("SOURCE_DATE_EPOCH", "1700000000")
        yield


class Building(RuleBasedStateMachine):
    """A project with two sites, to which things happen."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.project = self.folder / "project"
        self.at_hand = self.server()
        begin(self.project)
        write(self.project / "site_config.yml", SETTINGS)
        for path, text in SOUND.items():
            write(self.project / path, text)

    def server(self) -> MemoryAtHand:
        """What a server knows that begins now."""
        return MemoryAtHand(LastingMemory(self.folder / "public/memory"))

    @rule(is_killed=st.booleans())
    def the_server_begins_again(self, *, is_killed: bool) -> None:
        if not is_killed:
            self.at_hand.settle()
        self.at_hand = self.server()

    @rule(pair=st.sampled_from(MORE))
    def an_entry_is_written(self, pair: tuple[str, str]) -> None:
        write(self.project / pair[0], pair[1])

    @rule(path=st.sampled_from([path for path in PATHS if "files" not in path]))
    def an_entry_is_deleted(self, path: str) -> None:
        (self.project / path).unlink(missing_ok=True)

    @rule(name=st.sampled_from(["disk", "net", "third", "lan"]))
    def an_entry_gets_another_name(self, name: str) -> None:
        source = self.project / "kb/faults/net.yml"
        if source.exists() and not (self.project / f"kb/faults/{name}.yml").exists():
            source.rename(self.project / f"kb/faults/{name}.yml")

    @rule(content=st.sampled_from(["1", "22"]))
    def an_attachment_is_put_in(self, content: str) -> None:
        write(self.project / "kb/files/disk.png", content)

    @rule(change=st.sampled_from(CONFIG_CHANGES))
    def settings_change(self, change: str) -> None:
        write(self.project / "site_config.yml", SETTINGS + change)

    @rule(audience=st.sampled_from(["public", "internal"]))
    def a_site_is_lost(self, audience: str) -> None:
        shutil.rmtree(self.folder / audience / "site", ignore_errors=True)

    @invariant()
    def both_sites_are_as_a_first_build_makes_them(self) -> None:
        if not hasattr(self, "project"):
            return
        inspection = inspect(look(self.project), TODAY)
        base = inspection.buildable
        if base is None:
            return
        for audience, at_hand in (("public", self.at_hand), ("internal", None)):
            built = self.folder / audience
            for place, known in ((built, at_hand), (self.folder / "fresh", None)):
                order = Order(self.project, place / "site", place / "memory", in_process=known)
                build_project(base, inspection.digests, audience, order)
            assert tree(built / "site") == tree(self.folder / "fresh/site")
            shutil.rmtree(self.folder / "fresh")

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)


TestBuilding = Building.TestCase
TestBuilding.settings = settings(
    max_examples=12,
    stateful_step_count=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def test_a_lost_site_is_made_anew_when_all_pages_but_no_search_file_changed(tmp_path: Path) -> None:
    project, order = tmp_path / "project", Order(tmp_path, tmp_path / "site", tmp_path / "memory")
    begin(project)
    for change in ("", "review_every: 30d\n"):
        write(project / "site_config.yml", SETTINGS + change)
        for path, text in (*SOUND.items(), *MORE[-3:]):
            write(project / path, text)
        inspection = inspect(look(project), TODAY)
        assert inspection.buildable
        shutil.rmtree(tmp_path / "site", ignore_errors=True)
        build_project(inspection.buildable, inspection.digests, "internal", order)
    assert "index.html" in tree(tmp_path / "site")
    assert "search/manifest.js" in tree(tmp_path / "site")


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_a_project_is_built_as_its_site_is_made_without_a_memory(
    audience: str, tmp_path: Path
) -> None:
    project, order = tmp_path / "project", Order(tmp_path, tmp_path / "site", tmp_path / "memory")
    begin(project)
    write(project / "site_config.yml", SETTINGS)
    for path, text in (*SOUND.items(), *MORE[-3:]):
        write(project / path, text)
    inspection = inspect(look(project), TODAY)
    assert inspection.buildable
    build_project(inspection.buildable, inspection.digests, audience, order)
    build(render_site(inspection.buildable, audience), tmp_path, tmp_path / "plain")
    assert tree(tmp_path / "site") == tree(tmp_path / "plain")


NET_INSIDE = NET.replace("audience: public", "audience: internal")
TURNS = {
    "a related entry is shown": (("kb/faults/net.yml", NET_INSIDE), ("kb/faults/net.yml", NET)),
    "a related entry is hidden": (("kb/faults/net.yml", NET), ("kb/faults/net.yml", NET_INSIDE)),
    "an old id goes to another entry": (
        ("kb/faults/net.yml", NET),
        ("kb/faults/net.yml", NET.replace("aliases: [lan]", "aliases: [old]")),
        ("kb/contacts/desk.yml", "title: 台\ntype: team\nroles: [desk]\naliases: [lan]\n"),
    ),
}


@pytest.mark.parametrize("audience", ["public", "internal"])
@pytest.mark.parametrize("turn", TURNS)
def test_what_others_say_may_change_a_page(turn: str, audience: str, tmp_path: Path) -> None:
    project = tmp_path / "project"
    begin(project)
    write(project / "site_config.yml", SETTINGS)
    for path, text in {**SOUND, "kb/faults/disk.yml": DISK}.items():
        write(project / path, text)
    write(project / "kb/pages/old-disk.yml", "title: 页\nrelated: [lan]\nbody: 见 [[lan]]\n")
    for path, text in (*TURNS[turn], *TURNS[turn]):
        write(project / path, text)
        inspection = inspect(look(project), TODAY)
        base = inspection.buildable
        if base is None:
            continue
        for place in ("again", "fresh"):
            order = Order(project, tmp_path / place / "site", tmp_path / place / "memory")
            build_project(base, inspection.digests, audience, order)
        assert tree(tmp_path / "again/site") == tree(tmp_path / "fresh/site")
        shutil.rmtree(tmp_path / "fresh")
