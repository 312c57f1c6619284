"""Setting side by side: actors over the story, then rows.

Five things in this order, each led by the module that is named first:

- **actors** (``actors``): ``cards`` gathers the names, ``named`` joins them, with ``surnames``,
  ``short_names`` and ``nations``; ``described`` joins descriptions, with ``known_roles``, ``crowds``,
  ``plain_bodies``, ``sole``, ``owned``, ``wrongdoers``, ``whose`` and ``seats``, ``spouses`` who is married,
  ``titled`` whose office a surname bears;
  ``matters`` joins named things and acts; ``anaphors`` joins pronouns, by ``pronoun_words``; ``groups`` is
  the union that all of them ask, ``actor_words`` says what a description's words say, ``kinds`` what one is,
  ``place_names`` and ``body_names`` whose name is no person's;
  ``bystanders`` takes out who does nothing, ``decided`` and ``look_up`` bring in what the user says;
  ``reprints`` reads articles printed twice once; ``cast`` is what comes out.
- **who speaks** (``resolve``): ``speakers`` follows a source to an actor by ``sources``, ``context``,
  ``facts``, ``pronouns``, ``newcomers``, ``epithets``, ``told_of``, ``documents``, ``answers``, ``gestures``,
  ``relatives``, ``headlines`` and ``either``; ``refusals`` tells who did not speak, and ``printed_names``
  holds a source against the name in it; ``behalf`` says for whom somebody speaks; ``settle`` carries back to
  the cast what the turns decided; ``asked`` does all this for an asked sentence.
- **rows** (``rows``): ``statement_rows`` with ``sayings``, ``cases`` at law, ``others``,
  ``statement_features`` and ``weights``;
  ``event_rows`` with ``event_chains``, ``event_features``, ``event_parties``, ``event_occasions``,
  ``event_goals``, ``event_persons``, ``event_things``, ``event_mates``, ``event_scorer``, ``modifiers`` and
  ``tellers``; ``event_reading`` has two acts read together, as ``act_words`` puts them, and ``event_linkage``
  makes rows of what was read; ``quantity_rows`` with ``lone_counts``, ``summed_parts`` and ``durations``.
  They share ``leads``, ``likeness``, ``wordings``, ``standing`` and ``stretches`` of print, the ``ladder`` of
  levels, ``joining``, ``linkage`` and ``twins`` (what a copy prints again); ``describe``, with
  ``describe_numbers`` and ``openers``, gives a row its line.
- **parallels** (``parallels``, ``parallel_features``): sentences told alike that no row joins; ``reading``
  says which are worth reading two at a time.
- **labels** (``labels``): the words used for an actor or an act.
"""

from __future__ import annotations

from variorum.align.actors import actors
from variorum.align.asked import asked
from variorum.align.cast import Cast
from variorum.align.labels import labels
from variorum.align.look_up import look_up
from variorum.align.parallels import Alike, parallels
from variorum.align.resolve import resolve
from variorum.align.rows import rows
from variorum.align.settle import settle

__all__ = ["Alike", "Cast", "actors", "asked", "labels", "look_up", "parallels", "resolve", "rows", "settle"]
