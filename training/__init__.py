"""One module for each model that ships: reads research data, trains, measures, writes the package's files."""
