"""The layout process answers, can be stopped at any time, and never outlives the program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from multiprocessing.connection import wait
from pathlib import Path

import pytest

from chainmap.errors import LayoutFailed
from chainmap.layout.arrange import arrange
from chainmap.layout.worker import LayoutWorker
from tests.layout.drawings import boxes, fan_in, links

SOURCE = Path(__file__).parents[2] / "src"


@pytest.fixture
def worker() -> Iterator[LayoutWorker]:
    with LayoutWorker() as worker:
        yield worker


def test_the_answer_is_the_one_that_a_direct_call_gives(worker: LayoutWorker) -> None:
    given = (boxes("a b c"), links("a>b b>c"))
    assert worker.submit("arrange", *given).result(60) == arrange(*given)


def test_one_process_answers_many_jobs(worker: LayoutWorker) -> None:
    first = worker.submit("arrange", boxes("a"), [])
    first.result(60)
    process = worker._process
    second = worker.submit("arrange", boxes("b"), [])
    assert set(second.result(60).places) == {"b"}
    assert worker._process is process
    assert set(first.result().places) == {"a"}


def test_the_answer_wakes_whoever_waits_on_its_file_number(worker: LayoutWorker) -> None:
    job = worker.submit("arrange", boxes("a"), [])
    assert wait([job.fileno()], 60)
    assert job.done()


def test_cancelling_kills_the_process_and_the_job_says_so(worker: LayoutWorker) -> None:
    job = worker.submit("arrange", *fan_in(900))
    process_id = worker._process.pid if worker._process else None
    worker.cancel()
    with pytest.raises(LayoutFailed):
        job.result(0)
    assert process_id is not None
    with pytest.raises(ProcessLookupError):
        os.kill(process_id, 0)


def test_after_cancelling_the_next_job_works(worker: LayoutWorker) -> None:
    worker.submit("arrange", *fan_in(900))
    worker.cancel()
    assert worker.submit("arrange", boxes("a"), []).result(60).places


def test_a_new_job_replaces_one_under_way(worker: LayoutWorker) -> None:
    slow = worker.submit("arrange", *fan_in(900))
    assert worker.submit("arrange", boxes("a"), []).result(60).places
    with pytest.raises(LayoutFailed):
        slow.result(0)


def test_an_error_over_there_is_a_failed_layout_here(worker: LayoutWorker) -> None:
    job = worker.submit("arrange", ["not a box"], [])
    with pytest.raises(LayoutFailed):
        job.result(60)
    assert worker.submit("arrange", boxes("a"), []).result(60).places


def test_a_process_that_died_is_a_failed_layout_and_is_replaced(worker: LayoutWorker) -> None:
    job = worker.submit("arrange", *fan_in(900))
    assert worker._process is not None
    worker._process.kill()
    with pytest.raises(LayoutFailed):
        job.result(60)
    assert worker.submit("arrange", boxes("a"), []).result(60).places


def test_a_function_that_is_none_of_ours_is_refused(worker: LayoutWorker) -> None:
    with pytest.raises(ValueError, match="system"):
        worker.submit("system", "ls")


def test_no_process_is_left_when_the_program_is_killed() -> None:
    program = textwrap.dedent("""
        import os
        from chainmap.layout.values import Box, Size
        from chainmap.layout.worker import LayoutWorker
        if __name__ == "__main__":
            worker = LayoutWorker()
            worker.submit("arrange", [Box("a", Size(10, 10))], []).result(60)
            print(worker._process.pid, flush=True)
            os.kill(os.getpid(), 9)
    """)
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        stdout=subprocess.PIPE,  # ends only when the worker has closed it as well
        timeout=60,
        check=False,
    )
    assert int(done.stdout) > 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_a_process_that_the_engine_holds_up_ends_when_the_program_is_killed() -> None:
    held_up = textwrap.dedent("""
        from multiprocessing.connection import Connection
        from chainmap.layout.worker import _die_with
        death = Connection(0, writable=False)  # closed as soon as nobody holds it
        _die_with(death)
        print("at work", flush=True)
        7 ** 10**9  # lets nobody else run, as the engine does
    """)
    with subprocess.Popen(
        [sys.executable, "-c", held_up],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline() == b"at work\n"
        process.stdin.close()
        assert process.wait(60) == -signal.SIGIO


def test_a_long_layout_says_how_far_it_is(worker: LayoutWorker) -> None:
    job = worker.submit("arrange", *fan_in(400))
    job.result(60)
    assert job.told is not None
    assert 0 <= job.told[1] <= 1
