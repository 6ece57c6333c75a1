import unittest

from solution import summarise


class Basic(unittest.TestCase):
    def test_mixed(self):
        self.assertEqual(
            summarise(["100", 0, 20.0]),
            {"count": 3, "mean": 40.0, "best": 100.0, "above": [100.0], "skipped": 0},
        )


class Intermediate(unittest.TestCase):
    def test_limits_count(self):
        self.assertEqual(summarise([0, "0.0", 100, "100.0"])["count"], 4)

    def test_just_outside(self):
        self.assertEqual(summarise(["100.25", -0.25, 50])["skipped"], 2)

    def test_equal_to_the_mean_is_not_above(self):
        self.assertEqual(summarise([60, 60, 60.0, "60"])["above"], [])


class Complex(unittest.TestCase):
    def test_strange_text(self):
        result = summarise(["nan", "inf", "7 5", "1e1", "ten", None])
        self.assertEqual(result, {"count": 1, "mean": 10.0, "best": 10.0, "above": [], "skipped": 5})

    def test_repeated_scores(self):
        result = summarise([80, None, 20, 80, "x", "20", 79])
        self.assertEqual((result["above"], result["best"], result["skipped"]), ([80.0, 80.0, 79.0], 80.0, 2))

    def test_many(self):
        result = summarise(list(range(101)))
        self.assertEqual((result["mean"], len(result["above"])), (50.0, 50))


class Edge(unittest.TestCase):
    def test_only_skipped(self):
        self.assertEqual(
            summarise([None, "ill", 200]), {"count": 0, "mean": None, "best": None, "above": [], "skipped": 3}
        )

    def test_only_zero(self):
        self.assertEqual(
            summarise([0]), {"count": 1, "mean": 0.0, "best": 0.0, "above": [], "skipped": 0}
        )

    def test_scores_are_floats(self):
        result = summarise([10, 30])
        self.assertEqual([type(result["best"]), type(result["above"][0])], [float, float])

    def test_a_comma_is_no_point(self):
        self.assertEqual(summarise(["3,5", 4, "1,000"])["skipped"], 2)

    def test_all_that_float_can_read(self):
        result = summarise([".5", "5.", "+7", "1_0", "2E1", "\t8\n", "1__0", "0x10", "5 ."])
        self.assertEqual((result["count"], result["best"], result["skipped"]), (6, 20.0, 3))

    def test_just_above_the_mean(self):
        self.assertEqual(summarise([50, 50.0000004])["above"], [50.0000004])

    def test_each_result_is_new(self):
        first = summarise([None])
        first["above"].append(1.0)
        second = summarise([None, "x"])
        self.assertEqual((first["skipped"], second["skipped"], second["above"]), (1, 2, []))
