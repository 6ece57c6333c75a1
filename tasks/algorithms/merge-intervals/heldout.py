import unittest

from solution import merge_spans


class Basic(unittest.TestCase):
    def test_three_in_a_chain(self):
        self.assertEqual(merge_spans([(5, 9), (0, 2), (2, 5)]), [(0, 9)])

    def test_negative_times(self):
        self.assertEqual(merge_spans([(-5, -3), (-4, 0), (2, 3)]), [(-5, 0), (2, 3)])


class Intermediate(unittest.TestCase):
    def test_two_bridges(self):
        self.assertEqual(merge_spans([(0, 1), (4, 5), (8, 9), (5, 8), (1, 4)]), [(0, 9)])

    def test_same_start_shorter_second(self):
        self.assertEqual(merge_spans([(3, 10), (3, 4), (12, 13)]), [(3, 10), (12, 13)])

    def test_short_inside_then_overlap_with_long(self):
        self.assertEqual(merge_spans([(0, 30), (1, 2), (25, 40)]), [(0, 40)])


class Complex(unittest.TestCase):
    def test_nested_dolls(self):
        spans = [(i, 300 - i) for i in range(100)]
        self.assertEqual(merge_spans(spans), [(0, 300)])

    def test_points_and_spans(self):
        self.assertEqual(merge_spans([(6, 6), (2, 2), (2, 4), (4, 4), (5, 5)]), [(2, 4), (5, 5), (6, 6)])


class Edge(unittest.TestCase):
    def test_same_twice(self):
        self.assertEqual(merge_spans([(7, 7), (7, 7)]), [(7, 7)])

    def test_backward_span_inside_another(self):
        with self.assertRaises(ValueError):
            merge_spans([(0, 50), (20, 10)])

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        spans = [(big + 3, big + 4), (big, big + 1)]
        self.assertEqual(merge_spans(spans), [(big, big + 1), (big + 3, big + 4)])

    def test_spans_far_apart(self):
        spans = [(10**15, 10**15 + 2), (-10**12, -10**12), (-10**15, 1 - 10**15)]
        self.assertEqual(merge_spans(spans), [(-10**15, 1 - 10**15), (-10**12, -10**12), (10**15, 10**15 + 2)])

    def test_an_earlier_result_stays(self):
        first = merge_spans([(1, 2)])
        merge_spans([(8, 9)])
        self.assertEqual(first, [(1, 2)])
