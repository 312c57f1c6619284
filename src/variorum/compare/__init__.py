"""Findings: what comparing a row's versions shows.

- **two versions of a row** (``findings``): ``ladder`` reads the levels (``ladders.toml`` and its two
  neighbours), ``statement_pairs`` (with ``statement_times``), ``speaker_pairs``, ``event_pairs`` (with
  ``event_parties`` and ``one_doer``, ``event_agency``, ``event_governed``, ``event_times`` and ``again``,
  ``event_places`` and ``event_words``), ``quantity_pairs`` (with ``roundings``, ``growing``, ``taken_back``
  and ``terms``) and ``label_pairs`` answer what the levels ask, of yes and no with ``denied_words`` and
  ``unsaid``, of two sources with ``one_mouth``; ``like_numbers``, ``parted`` and ``other_statements`` say
  which versions are not the same though no level parts them; ``found`` makes findings of it, ``shown`` what
  they show. ``view`` is the story opened, ``wording`` words that align, ``whens`` times, ``places`` places,
  ``circumstances`` occasions.
- **near sentences**, without a row: ``near_sentences`` finds them, ``near_findings`` judges where they part
  by ``sentence_pairs`` (``change_sides``, ``change_voices``), ``changed_words``, ``counted_words`` and
  ``alike_names``, of times by ``change_times``; ``hardening`` follows claims on their way (``lineage``,
  ``told_pairs``). Sentences that seem to tell one thing in other words are judged by ``parallel_findings``
  with ``parallel_pairs``, ``parallel_acts`` and ``parallel_statements``.
- **inside one article**: ``inside`` (``headline_acts``), ``headlines``, ``parts``.
- **numbers** (``ledger``): ``reckoning`` adds an article's tolls up, ``told_apart`` keeps apart people who
  are surely not the same and ``other_tolls`` those of another event, ``sites`` of one place and of all,
  ``tolls`` judges two.
- **what is printed and what is not** (``selection``): ``omissions``, ``said_anyway``, ``echoes``,
  ``silences``, ``unknowns``, ``positions`` (``position_kinds``, ``position_targets``, ``said_positions``),
  ``retellings``; ``absent`` says who prints nothing, ``row_origins`` on how many origins a row rests.
- **an asked sentence**: ``asking``.
"""

from variorum.compare.asking import answer
from variorum.compare.findings import findings
from variorum.compare.ladder import Ladder, Level, ladders
from variorum.compare.ledger import ledger
from variorum.compare.selection import selection

__all__ = ["Ladder", "Level", "answer", "findings", "ladders", "ledger", "selection"]
