"""The engine of a pool of processes on this machine."""

from __future__ import annotations

import itertools
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass

from variorum.engines.protocol import Item, Value


@dataclass(frozen=True, slots=True)
class Pool:
    """Runs items in ``processes`` fresh processes; each loads its own models at its first item."""

    processes: int = 2

    def map(self, function: Callable[[Item], Value], items: Iterable[Item]) -> Iterator[Value]:
        """``function`` of every item, in order; it and the items must be picklable.

        At most four items a process wait at once, so that a stream of any length fits in memory.
        """
        # spawn: a forked copy of a process with loaded models and threads may hang.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(self.processes, mp_context=context) as executor:
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
