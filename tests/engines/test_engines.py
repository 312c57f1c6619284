from __future__ import annotations

import pytest

from variorum.engines import Kept, Local, Pool


def double(number: int) -> int:
    return number * 2


def refuse(number: int) -> int:
    raise AssertionError(f"{number} was to be read back, not made again")


def kept(folder):
    return Kept(Local(), folder, key=str, pack=lambda n: str(n).encode(), unpack=lambda data: int(data))


@pytest.fixture(params=["local", "pool", "kept"])
def engine(request, tmp_path):
    return {"local": Local(), "pool": Pool(2), "kept": kept(tmp_path)}[request.param]


def test_values_come_in_the_order_of_the_items(engine):
    assert list(engine.map(double, range(30))) == [2 * number for number in range(30)]
    assert list(engine.map(double, [])) == []


def test_an_error_of_the_stage_is_not_swallowed(engine):
    with pytest.raises(AssertionError, match="7 was to be"):
        list(engine.map(refuse, [7]))


def test_a_killed_run_resumes_where_it_was(tmp_path):
    stopped = kept(tmp_path).map(double, [1, 2, 3])
    assert next(stopped) == 2
    assert next(stopped) == 4
    assert list(kept(tmp_path).map(refuse, [1, 2])) == [2, 4]
    assert list(kept(tmp_path).map(double, [3, 2, 1])) == [6, 4, 2]


def test_half_a_kept_file_is_made_again(tmp_path):
    list(kept(tmp_path).map(double, [5]))
    (tmp_path / "5").write_bytes(b"half")
    assert list(kept(tmp_path).map(double, [5])) == [10]
