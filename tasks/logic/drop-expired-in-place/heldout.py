import unittest

from solution import drop_expired


def make(*pairs):
    return [{"id": name, "expires": expires} for name, expires in pairs]


class Basic(unittest.TestCase):
    def test_last_expired(self):
        records = make((1, 900), (2, 100))
        self.assertEqual(drop_expired(records, 500), [2])
        self.assertEqual(records, make((1, 900)))


class Intermediate(unittest.TestCase):
    def test_all_expired(self):
        records = make(*[(n, n) for n in range(1, 8)])
        self.assertEqual(drop_expired(records, 7), [1, 2, 3, 4, 5, 6, 7])
        self.assertEqual(records, [])

    def test_time_zero(self):
        records = make((1, 0), (2, 0), (3, None))
        self.assertEqual(drop_expired(records, 0), [1, 2])
        self.assertEqual(records, make((3, None)))

    def test_negative_times(self):
        records = make((1, -5), (2, -3), (3, 0))
        self.assertEqual(drop_expired(records, -4), [1])
        self.assertEqual(records, make((2, -3), (3, 0)))


class Complex(unittest.TestCase):
    def test_equal_records(self):
        records = make(("k", 8), ("k", 30), ("k", 8), ("k", 30))
        self.assertEqual(drop_expired(records, 8), ["k", "k"])
        self.assertEqual(records, make(("k", 30), ("k", 30)))

    def test_order_of_both_lists(self):
        records = make(("z", 6), ("y", 70), ("x", 5), ("w", 60), ("v", None))
        self.assertEqual(drop_expired(records, 59), ["z", "x"])
        self.assertEqual(records, make(("y", 70), ("w", 60), ("v", None)))


class Edge(unittest.TestCase):
    def test_only_endless(self):
        records = make((0, None), (0, None))
        self.assertEqual(drop_expired(records, 10**9), [])
        self.assertEqual(records, make((0, None), (0, None)))

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        records = [{"id": 1, "expires": big + 1}, {"id": 2, "expires": big}]
        self.assertEqual(drop_expired(records, big), [2])
        self.assertEqual(records, [{"id": 1, "expires": big + 1}])

    def test_the_ids_of_an_earlier_call_stay(self):
        first = drop_expired(make((1, 5)), 5)
        second = drop_expired(make((2, 5), (3, 4)), 5)
        self.assertEqual((first, second), ([1], [2, 3]))
