"""Findings: what comparing a row's versions shows."""

from variorum.compare.asking import answer
from variorum.compare.findings import findings
from variorum.compare.ladder import Ladder, Level, ladders
from variorum.compare.ledger import ledger
from variorum.compare.selection import selection

__all__ = ["Ladder", "Level", "answer", "findings", "ladders", "ledger", "selection"]
