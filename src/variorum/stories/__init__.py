"""The story: its articles in order, what they copy and credit, and their origins."""

from variorum.stories.arrange import arrange
from variorum.stories.copies import copies
from variorum.stories.credits import credits
from variorum.stories.origins import origins

__all__ = ["arrange", "copies", "credits", "origins"]
