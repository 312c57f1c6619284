"""Pure functions over ``str`` that keep offsets; lexicons as data files.

- **print**: ``normal`` (a plain copy of the same length), ``paragraphs``, ``quotations``, ``interviews``,
  ``list_lines``, ``abbreviations``, ``voices``, ``sigla``, ``ranges`` (asked by place).
- **words**: ``stems`` (words and stems without a parse), ``alike`` and ``opposites``, ``ages`` (whose)
  and ``games`` (of whom), ``nouns`` (persons, bodies, documents) and ``listed`` (several at once),
  ``compared`` (what a number is held against), ``telling_numbers`` and ``withdrawn``, ``acts`` and ``agency``
  (classes of acts, who is named as doing them), ``cues`` (words of saying), ``hedging``,
  ``appeals`` (to readers).
- **names**: ``names`` (parts, sounds, likeness, countries), ``outlets`` (agencies and publications),
  ``addresses`` (the sites of pages).
- **numbers and times**: ``numbers``, ``calendar_names``, ``edtf``.
- ``lexicon`` reads the word lists and tables of the folder ``lexicons``; each begins with its source.
"""
