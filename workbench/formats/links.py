"""Links between segments → beads in order, whatever the links are like.

Programs align two texts at a time, and some let links cross or leave segments out. Segments that
links join, directly or through a third text, stand in one bead; links that cross become one bead,
since beads keep the order of every text; a segment without a link is a bead of its own.
"""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter

from workbench.alignment import Alignment, Bead, Status
from workbench.chain import Chain
from workbench.formats.aligned_format import Reading, Source
from workbench.formats.aligned_text import AlignedText
from workbench.message import counted
from workbench.segments import SegmentedText


@dataclass(frozen=True, slots=True)
class Link:
    """Segments that belong together, by witness, as indices; with what is known of the link."""

    segments: Mapping[str, Sequence[int]]
    score: float = 1.0
    status: Status = "auto"


@dataclass(frozen=True, slots=True)
class Linked:
    """The alignment that links make; ``joined`` counts beads made of links that crossed."""

    alignment: Alignment
    joined: int = 0

    @property
    def notes(self) -> tuple[str, ...]:
        """What was changed on the way, in a sentence."""
        are = counted(self.joined, "bead is", "beads are")
        return (f"{are} made of links that cross",) if self.joined else ()


def alignment_of(sizes: Mapping[str, int], links: Sequence[Link]) -> Linked:
    """Return the finest alignment in which no link leaves its bead.

    ``sizes`` is the number of segments of each witness. Beads keep the order of ``links`` where the
    order of the texts leaves a choice. A bead of several links has the lowest of their scores, and
    is pinned if all are.
    """
    graph = _Graph(sizes, links)
    done = dict.fromkeys(sizes, 0)
    beads = []
    joined = 0
    for group in graph.groups():
        counts = graph.counts(group)
        runs = tuple((done[key], done[key] + counts[key]) for key in sizes)
        own = [links[number] for number in graph.links_in(group)]
        score = min((link.score for link in own), default=1.0)
        pinned = bool(own) and all(link.status == "pinned" for link in own)
        beads.append(Bead(runs, score, "pinned" if pinned else "auto"))
        done = {key: end for key, (_, end) in zip(sizes, runs, strict=True)}
        joined += graph.crosses(group)
    return Linked(Alignment(tuple(sizes), tuple(beads)), joined)


def linked(
    source: Source, texts: Sequence[SegmentedText], links: Sequence[Link], notes: Sequence[str] = ()
) -> Reading:
    """Return texts as the links of a file align them, each made from the one before it."""
    found = alignment_of({text.key: len(text) for text in texts}, links)
    chain = Chain.in_order(*found.alignment.keys)
    name = source.path.name
    aligned = AlignedText(source.name, name, tuple(texts), found.alignment, chain)
    return Reading(aligned, (*notes, *found.notes))


class _Graph:
    """Segments as nodes: each points to the one after it, and linked ones to each other.

    Its strongly connected components are the beads: links that cross make a circle.
    """

    def __init__(self, sizes: Mapping[str, int], links: Sequence[Link]) -> None:
        self.first: dict[str, int] = {}
        count = 0
        for key, size in sizes.items():
            self.first[key] = count
            count += size
        self.sizes = sizes
        self.count = count
        self.parent = list(range(count))
        self.of_node: list[int] = [-1] * count
        self.links: list[list[int]] = []
        for number, link in enumerate(links):
            nodes = [self.first[key] + at for key, found in link.segments.items() for at in found]
            self.links.append(nodes)
            for node in nodes:
                self.parent[self._root(node)] = self._root(nodes[0])
                if self.of_node[node] < 0:
                    self.of_node[node] = number

    def _root(self, node: int) -> int:
        while self.parent[node] != node:
            self.parent[node] = self.parent[self.parent[node]]
            node = self.parent[node]
        return node

    def groups(self) -> list[list[int]]:
        """Return the beads' nodes, in an order that agrees with every text."""
        after = self._following()
        component = self._components(after)
        members: dict[int, list[int]] = {}
        for node, own in enumerate(component):
            members.setdefault(own, []).append(node)
        return [members[own] for own in self._in_order(members, component, after)]

    def _following(self) -> list[int]:
        after = [node + 1 for node in range(self.count)]
        for key, size in self.sizes.items():
            if size:
                after[self.first[key] + size - 1] = -1
        return after

    def _in_order(
        self, members: Mapping[int, list[int]], component: Sequence[int], after: Sequence[int]
    ) -> list[int]:
        # A segment without a link follows the one before it at once.
        rank = {
            own: (min((self.of_node[node] for node in nodes if self.of_node[node] >= 0),
                      default=-1), nodes[0])
            for own, nodes in members.items()
        }  # fmt: skip
        sorter: TopologicalSorter[int] = TopologicalSorter(dict.fromkeys(members, ()))
        for node, follower in enumerate(after):
            if follower >= 0 and component[follower] != component[node]:
                sorter.add(component[follower], component[node])
        sorter.prepare()
        ready: list[tuple[tuple[int, int], int]] = []
        order = []
        while sorter.is_active():
            for own in sorter.get_ready():
                heapq.heappush(ready, (rank[own], own))
            order.append(heapq.heappop(ready)[1])
            sorter.done(order[-1])
        return order

    def counts(self, group: Sequence[int]) -> dict[str, int]:
        """Return how many segments of each witness stand in a group."""
        starts = list(self.first.values())
        keys = list(self.first)
        counts = dict.fromkeys(keys, 0)
        for node in group:
            counts[keys[bisect_right(starts, node) - 1]] += 1
        return counts

    def links_in(self, group: Sequence[int]) -> list[int]:
        """Return the numbers of the links whose segments stand in a group."""
        return sorted({self.of_node[node] for node in group if self.of_node[node] >= 0})

    def crosses(self, group: Sequence[int]) -> bool:
        """Tell whether a group holds segments that nothing but the order of texts joins."""
        return len({self._root(node) for node in group}) > 1

    def _components(self, after: Sequence[int]) -> list[int]:
        """Return each node's strongly connected component (Tarjan 1972), named by a number."""
        roots = [self._root(node) for node in range(self.count)]
        edges: dict[int, list[int]] = {root: [] for root in roots}
        for node, follower in enumerate(after):
            if follower >= 0:
                edges[roots[node]].append(roots[follower])
        component: dict[int, int] = {}
        index: dict[int, int] = {}
        low: dict[int, int] = {}
        stack: list[int] = []
        for start in edges:
            if start in index:
                continue
            path = [(start, iter(edges[start]))]
            index[start] = low[start] = len(index)
            stack.append(start)
            while path:
                here, rest = path[-1]
                further = next(rest, None)
                if further is None:
                    path.pop()
                    if path:
                        low[path[-1][0]] = min(low[path[-1][0]], low[here])
                    if low[here] == index[here]:
                        _take(stack, here, component)
                elif further not in index:
                    index[further] = low[further] = len(index)
                    stack.append(further)
                    path.append((further, iter(edges[further])))
                elif further not in component:
                    low[here] = min(low[here], index[further])
        return [component[root] for root in roots]


def _take(stack: list[int], last: int, component: dict[int, int]) -> None:
    while True:
        one = stack.pop()
        component[one] = last
        if one == last:
            return
