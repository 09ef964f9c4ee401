"""A paragraph of many segments takes time in proportion to them."""

from __future__ import annotations

import time

from lxml import etree

from workbench.formats.xml_files import put


def seconds(count: int) -> float:
    started = time.process_time()
    paragraph = etree.Element("p")
    for _ in range(count):
        put(paragraph, " ", lambda *_: None)
        put(etree.SubElement(paragraph, "seg"), "Съезд.", lambda *_: None)
    return time.process_time() - started


def test_four_times_the_segments_take_about_four_times_as_long() -> None:
    few = min(seconds(5_000) for _ in range(3))
    assert min(seconds(20_000) for _ in range(2)) < 9 * few
