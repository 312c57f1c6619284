"""Pure functions over ``str`` that keep offsets; lexicons as data files."""
