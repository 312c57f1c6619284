"""Findings: what comparing a row's versions shows."""

from variorum.compare.asking import answer
from variorum.compare.findings import findings
from variorum.compare.ladder import Ladder, Level, ladders

__all__ = ["Ladder", "Level", "answer", "findings", "ladders"]
