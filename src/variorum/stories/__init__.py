"""The story: its articles in order, what they copy and credit, and their origins.

- ``arrange`` orders the articles and gives them their sigla; ``site_outlets`` ties sites to outlets' names.
- ``credits``: ``line_credits``, ``whole_credits``, ``bracket_credits``, ``release_credits``, by
  ``outlet_names``, initials that print spells out (``spelled_out``) and first words (``agency_words``).
- ``copies``: shared words (``printed_words``), or sentences ``reworded`` or ``retold``; ``direction`` says
  which article had them first, by ``introductions`` among others.
- ``origins`` folds both.
"""

from variorum.stories.arrange import arrange
from variorum.stories.copies import copies
from variorum.stories.credits import credits
from variorum.stories.origins import origins

__all__ = ["arrange", "copies", "credits", "origins"]
