import unittest

from solution import replay


class Basic(unittest.TestCase):
    def test_whole_life(self):
        self.assertEqual(
            replay(["pay", "ship", "deliver", "return"]), {"status": "returned", "rejected": [], "done": True}
        )

    def test_cancel_when_paid(self):
        self.assertEqual(replay(["cancel"], "paid")["status"], "cancelled")


class Intermediate(unittest.TestCase):
    def test_case_of_the_status(self):
        self.assertEqual(replay([" return"], " Delivered"), {"status": "returned", "rejected": [], "done": True})

    def test_nothing_after_the_end(self):
        self.assertEqual(
            replay(["pay", "Cancel"], "cancelled"),
            {"status": "cancelled", "rejected": [(0, "pay"), (1, "cancel")], "done": True},
        )

    def test_status_is_a_str(self):
        result = replay(["pay"], "NEW")
        self.assertEqual((type(result["status"]), result["status"]), (str, "paid"))


class Complex(unittest.TestCase):
    def test_rejected_in_the_middle(self):
        self.assertEqual(
            replay(["deliver", "PAY", "return", "ship", "cancel", "deliver"]),
            {"status": "delivered", "rejected": [(0, "deliver"), (2, "return"), (4, "cancel")], "done": False},
        )

    def test_done_for_every_status(self):
        names = ["new", "paid", "shipped", "delivered", "returned", "cancelled"]
        self.assertEqual(
            [replay([], name.upper())["done"] for name in names], [False, False, False, False, True, True]
        )


class Edge(unittest.TestCase):
    def test_unknown_event_after_rejected_ones(self):
        with self.assertRaises(ValueError):
            replay(["return", "sell"], "cancelled")

    def test_a_status_is_not_an_event(self):
        with self.assertRaises(ValueError):
            replay(["paid"])

    def test_empty_status(self):
        with self.assertRaises(ValueError):
            replay(["pay"], "")

    def test_sign_behind_an_event(self):
        with self.assertRaises(ValueError):
            replay(["pay!"])
