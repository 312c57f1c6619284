"""The engine of a pool of processes on this machine."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from variorum.engines.protocol import Item, Value
from variorum.errors import WorkerLost


@dataclass(frozen=True, slots=True)
class Pool:
    """Runs items in ``processes`` fresh processes; each loads its own models at its first item."""

    processes: int = 2

    def map(self, function: Callable[[Item], Value], items: Iterable[Item]) -> Iterator[Value]:
        """``function`` of every item, in order; it and the items must be picklable.

        At most four items a process wait at once, so that a stream of any length fits in memory.
        Raises WorkerLost if a process is killed.
        """
        # spawn: a forked copy of a process with loaded models and threads may hang.
        context = multiprocessing.get_context("spawn")
        executor = ProcessPoolExecutor(self.processes, mp_context=context, initializer=_begin)
        try:
            source = iter(items)
            waiting: deque[Future[Value]] = deque(
                executor.submit(function, item) for item in itertools.islice(source, 4 * self.processes)
            )
            while waiting:
                done = waiting.popleft()
                value = done.result()
                for item in itertools.islice(source, 1):
                    waiting.append(executor.submit(function, item))
                yield value
        except BrokenProcessPool as error:
            raise WorkerLost(
                f"one of {self.processes} processes was ended from outside, perhaps for want of memory; "
                "try fewer at a time (--jobs 1)"
            ) from error
        finally:
            # Whoever stops half-way need not wait for items that have not begun.
            executor.shutdown(cancel_futures=True)


def _begin() -> None:
    """What a process of the pool does first."""
    # Ctrl-C reaches every process of a terminal: the first one alone answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A first process that is killed outright tells nobody: the others would wait for items for ever.
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
