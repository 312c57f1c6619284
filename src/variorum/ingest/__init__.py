"""Reading files, folders, standard input and addresses into Articles."""

from variorum.ingest.limits import Limits
from variorum.ingest.reader import read

__all__ = ["Limits", "read"]
