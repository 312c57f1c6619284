"""Accuracy and speed, one module a task: `python -m benchmarks.NAME --data PATH [--json]`."""
