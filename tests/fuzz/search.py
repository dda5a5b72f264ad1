"""Looks for content that a road does not see coming.

    python -m tests.fuzz.search ROAD FOLDER [options of libFuzzer, such as -max_total_time=60]

FOLDER keeps what was learnt (corpus/) and what was found (found/). Needs atheris.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["chainmap"]):
    for format in import_module("chainmap.exchange").FORMATS:
        import_module(format.module)
    WITHIN = import_module("tests.fuzz.packed").WITHIN
    roads = import_module("tests.fuzz.roads")
    seeds = import_module("tests.fuzz.seeds").seeds

ALL_OF_IT = 0.3
"""How often packed content is changed from outside all the same."""
LIMITS = ("-timeout=20", "-rss_limit_mb=1500", "-max_len=200000", "-print_final_stats=1")


def main() -> None:
    name, folder, *options = sys.argv[1:]
    road = roads.ROADS[name]
    corpus, found = Path(folder, "corpus"), Path(folder, "found")
    corpus.mkdir(parents=True, exist_ok=True)
    found.mkdir(exist_ok=True)
    for number, seed in enumerate(seeds(name, found)):
        (corpus / f"seed{number}").write_bytes(seed)
    atheris.Setup(
        [sys.argv[0], str(corpus), f"-artifact_prefix={found}/", *LIMITS, *options],
        lambda content: roads.walk(road, content),
        custom_mutator=_mutator(name) if name in WITHIN else None,
    )
    atheris.Fuzz()


def _mutator(name: str) -> Callable[[bytes, int, int], bytes]:
    within = WITHIN[name]

    def mutator(content: bytes, largest: int, seed: int) -> bytes:
        chance = random.Random(seed)

        def mutate(part: bytes) -> bytes:
            return atheris.Mutate(part, max(largest, len(part) + 1))

        if chance.random() < ALL_OF_IT:
            return mutate(content)
        return within(content, mutate, chance)[:largest]

    return mutator


if __name__ == "__main__":
    main()
