import unittest

from solution import merge_logs


class Basic(unittest.TestCase):
    def test_interleaved(self):
        logs = [[(2, "p"), (4, "q"), (6, "r")], [(1, "s"), (3, "t"), (5, "u")]]
        self.assertEqual("".join(text for _, text in merge_logs(logs)), "sptqur")

    def test_one_log(self):
        self.assertEqual(merge_logs([[(1, "x"), (2, "a")]]), [(1, "x"), (2, "a")])


class Intermediate(unittest.TestCase):
    def test_three_way_tie(self):
        logs = [[(5, "m")], [(5, "z"), (5, "a")], [(5, "k")]]
        self.assertEqual(merge_logs(logs), [(5, "m"), (5, "z"), (5, "a"), (5, "k")])

    def test_tie_between_a_late_and_an_early_entry(self):
        logs = [[(1, "a"), (6, "y")], [(6, "b")], [(2, "c"), (6, "a")]]
        self.assertEqual(merge_logs(logs), [(1, "a"), (2, "c"), (6, "y"), (6, "b"), (6, "a")])

    def test_equal_entries_are_all_kept(self):
        self.assertEqual(merge_logs([[(1, "hi")], [(1, "hi"), (1, "hi")]]), [(1, "hi")] * 3)


class Complex(unittest.TestCase):
    def test_uneven_lengths(self):
        logs = [[(t, "log%d" % k) for t in range(0, 120, k)] for k in range(1, 9)]
        expected = [(t, "log%d" % k) for t in range(120) for k in range(1, 9) if t % k == 0]
        self.assertEqual(merge_logs(logs), expected)


class Edge(unittest.TestCase):
    def test_only_empty_logs(self):
        self.assertEqual(merge_logs([[], []]), [])

    def test_disorder_at_the_start(self):
        with self.assertRaises(ValueError):
            merge_logs([[(9, "a"), (1, "b"), (2, "c")], [(3, "d")]])

    def test_disorder_hidden_by_other_logs(self):
        with self.assertRaises(ValueError):
            merge_logs([[(1, "a"), (2, "b")], [(1, "c"), (3, "d"), (2, "e")]])

    def test_the_result_is_a_list_of_its_own(self):
        log = [(3, "a"), (4, "b")]
        merge_logs([log]).append((5, "c"))
        merge_logs([[], log]).clear()
        self.assertEqual(log, [(3, "a"), (4, "b")])

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        self.assertEqual(merge_logs([[(big + 1, "a")], [(big, "b")]]), [(big, "b"), (big + 1, "a")])

    def test_messages_stay_as_they_are(self):
        self.assertEqual(merge_logs([[(1, " a ")], [(2, "b\n"), (2, "")]]), [(1, " a "), (2, "b\n"), (2, "")])
