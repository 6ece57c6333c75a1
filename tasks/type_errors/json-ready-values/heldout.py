import unittest
from collections import deque
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from solution import to_jsonable


class Basic(unittest.TestCase):
    def test_time(self):
        self.assertEqual(to_jsonable([time(9, 30), time(23, 59, 1)]), ["09:30:00", "23:59:01"])

    def test_bool_stays_a_bool(self):
        self.assertIs(to_jsonable({"ok": False})["ok"], False)

    def test_empty_containers(self):
        self.assertEqual(to_jsonable([(), {}, set(), deque(), b""]), [[], {}, [], [], ""])


class Intermediate(unittest.TestCase):
    def test_bool_keys(self):
        self.assertEqual(to_jsonable({True: 1, False: 0}), {"true": 1, "false": 0})

    def test_date_keys(self):
        value = {date(2023, 1, 2): "a", datetime(2023, 1, 2, 3): "b", -7: "c"}
        self.assertEqual(to_jsonable(value), {"2023-01-02": "a", "2023-01-02T03:00:00": "b", "-7": "c"})

    def test_numbers_in_a_set_are_sorted_as_text(self):
        self.assertEqual(to_jsonable({10, 9, 100, -1}), [-1, 10, 100, 9])

    def test_long_timedelta(self):
        self.assertEqual(to_jsonable([timedelta(days=2, milliseconds=500), -timedelta(hours=1)]), [172800.5, -3600.0])

    def test_large_decimal(self):
        self.assertEqual(to_jsonable([Decimal("0.30000000000000000001"), Decimal("1E+3")]), ["0.30000000000000000001", "1E+3"])


class Complex(unittest.TestCase):
    def test_mixed_set(self):
        value = {None, "a", 2, (1, "x"), b"\xff", frozenset({3, 1})}
        self.assertEqual(to_jsonable(value), ["/w==", "a", 2, [1, "x"], [1, 3], None])

    def test_deep(self):
        value = {"s": [{"t": ({"u": frozenset([Decimal("1.5"), date(2022, 12, 31)])},)}]}
        self.assertEqual(to_jsonable(value), {"s": [{"t": [{"u": ["1.5", "2022-12-31"]}]}]})

    def test_order_of_keys(self):
        self.assertEqual(list(to_jsonable({"z": 1, 5: 2, "a": 3})), ["z", "5", "a"])


class Edge(unittest.TestCase):
    def test_keys_that_meet(self):
        for value in ({1: "a", "1": "b"}, {None: 1, "null": 2}, {"true": 0, True: 0}):
            with self.assertRaises(ValueError):
                to_jsonable(value)

    def test_bad_keys(self):
        for key in ((1, 2), 1.5, b"k", Decimal(1), time(1, 2)):
            with self.assertRaises(TypeError):
                to_jsonable({"in": {key: 1}})

    def test_infinities(self):
        for value in (float("inf"), {"x": (-float("inf"),)}, {float("inf")}):
            with self.assertRaises(ValueError):
                to_jsonable(value)

    def test_range_is_not_known(self):
        with self.assertRaises(TypeError):
            to_jsonable([range(3)])

    def test_lists_and_dicts_are_built_anew(self):
        value = {"a": [1, 2], "b": {"c": True}, "d": []}
        result = to_jsonable(value)
        result["a"].append(3)
        result["b"]["x"] = 4
        result["d"].append(5)
        result["e"] = 6
        self.assertEqual(value, {"a": [1, 2], "b": {"c": True}, "d": []})
        plain = [1, "x"]
        to_jsonable(plain).append(2)
        self.assertEqual(plain, [1, "x"])

    def test_small_parts_of_a_second(self):
        self.assertEqual(
            to_jsonable([time(1, 2, 3, 40), datetime(2020, 2, 3, 4, 5, 6, 700000)]), ["01:02:03.000040", "2020-02-03T04:05:06.700000"]
        )

    def test_decimals_as_they_are_written(self):
        texts = ["1.50", "-0.0", "0E-10", "NaN", "Infinity", "100"]
        self.assertEqual(to_jsonable([Decimal(text) for text in texts]), texts)

    def test_members_that_become_equal(self):
        self.assertEqual(to_jsonable({b"a", "YQ=="}), ["YQ==", "YQ=="])

    def test_values_of_other_types(self):
        for value in (bytearray(b"x"), memoryview(b"x"), {}.keys(), {}.values(), 2j, ValueError("x"), object, iter([])):
            with self.assertRaises(TypeError):
                to_jsonable({"in": [value]})
