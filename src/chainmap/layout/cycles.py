"""Which links run against the flow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chainmap.layout.values import Box, Link


def back_links(boxes: Sequence[Box], links: Sequence[Link]) -> frozenset[str]:
    """Ids of the links that close a loop on a depth-first walk from the boxes without suppliers.

    In input order, so that the same map gives the same answer. Links marked `against_flow` are
    not walked; they are not in the answer either.
    """
    walk = _Walk(links)
    served = {link.consumer for link in links if not link.against_flow}
    for box in sorted(boxes, key=lambda box: box.id in served):
        walk.from_box(box.id)
    return frozenset(walk.closing)


class _Walk:
    """One depth-first walk over a map, without recursion: chains may be long."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._out: dict[str, list[Link]] = {}
        for link in links:
            if not link.against_flow:
                self._out.setdefault(link.provider, []).append(link)
        self._on_path: set[str] = set()
        self._seen: set[str] = set()
        self.closing: set[str] = set()

    def from_box(self, start: str) -> None:
        if start in self._seen:
            return
        path = [self._enter(start)]
        while path:
            box, rest = path[-1]
            onward = self._next(rest)
            if onward is not None:
                path.append(self._enter(onward))
            else:
                self._on_path.discard(box)
                path.pop()

    def _enter(self, box: str) -> tuple[str, Iterator[Link]]:
        self._seen.add(box)
        self._on_path.add(box)
        return box, iter(self._out.get(box, ()))

    def _next(self, rest: Iterator[Link]) -> str | None:
        for link in rest:
            if link.consumer in self._on_path:
                self.closing.add(link.id)
            elif link.consumer not in self._seen:
                return link.consumer
        return None
