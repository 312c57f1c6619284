"""Where a stage runs: in this process, or in a pool of processes. What runs does not know."""

from variorum.engines.kept import Kept
from variorum.engines.local import Local
from variorum.engines.pool import Pool
from variorum.engines.protocol import Engine, Item, Value

__all__ = ["Engine", "Item", "Kept", "Local", "Pool", "Value"]
