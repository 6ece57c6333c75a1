import unittest

from solution import Inventory


def store(**stock):
    inventory = Inventory()
    for sku, quantity in stock.items():
        inventory.receive(sku, quantity)
    return inventory


class Basic(unittest.TestCase):
    def test_everything_can_be_reserved(self):
        inventory = store(cup=6)
        self.assertTrue(inventory.reserve("a", {"cup": 6}))
        self.assertEqual((inventory.available("cup"), inventory.on_hand("cup")), (0, 6))

    def test_smallest_quantities(self):
        inventory = store(cup=1)
        self.assertTrue(inventory.reserve("a", {"cup": 1}))
        self.assertEqual(inventory.ship("a"), {"cup": 1})
        self.assertEqual(inventory.on_hand("cup"), 0)


class Intermediate(unittest.TestCase):
    def test_shipped_is_neither_reserved_nor_there(self):
        inventory = store(cup=9, jug=2)
        inventory.reserve("a", {"cup": 5})
        inventory.reserve("b", {"cup": 2, "jug": 1})
        inventory.ship("a")
        self.assertEqual([inventory.on_hand("cup"), inventory.available("cup")], [4, 2])
        self.assertFalse(inventory.release("a"))
        with self.assertRaises(KeyError):
            inventory.ship("a")

    def test_new_reservation_frees_other_articles(self):
        inventory = store(cup=9, jug=2)
        inventory.reserve("a", {"cup": 5, "jug": 2})
        self.assertTrue(inventory.reserve("a", {"cup": 6}))
        self.assertEqual([inventory.available("cup"), inventory.available("jug")], [3, 2])

    def test_old_reservation_stays_when_the_new_one_fails(self):
        inventory = store(cup=9, jug=2)
        inventory.reserve("a", {"cup": 5})
        self.assertFalse(inventory.reserve("a", {"cup": 2, "jug": 3}))
        self.assertEqual([inventory.available("cup"), inventory.available("jug")], [4, 2])
        self.assertEqual(inventory.ship("a"), {"cup": 5})

    def test_failed_order_can_be_released_by_nobody(self):
        inventory = store(cup=1)
        inventory.reserve("a", {"cup": 2})
        self.assertFalse(inventory.release("a"))


class Complex(unittest.TestCase):
    def test_reservations_of_others_do_not_count(self):
        inventory = store(cup=9)
        inventory.reserve("a", {"cup": 4})
        inventory.reserve("b", {"cup": 5})
        self.assertEqual([inventory.reserve("a", {"cup": 5}), inventory.reserve("a", {"cup": 3})], [False, True])
        self.assertTrue(inventory.reserve("b", {"cup": 6}))

    def test_bad_line_changes_nothing(self):
        inventory = store(cup=9, jug=3)
        inventory.reserve("a", {"jug": 1})
        with self.assertRaises(ValueError):
            inventory.reserve("a", {"cup": 2, "jug": 0})
        self.assertEqual([inventory.available("cup"), inventory.available("jug")], [9, 2])


class Edge(unittest.TestCase):
    def test_bad_line_after_one_that_cannot_be_met(self):
        with self.assertRaises(ValueError):
            store(cup=1).reserve("a", {"cup": 5, "jug": 0})

    def test_receive_negative(self):
        inventory = store(cup=2)
        with self.assertRaises(ValueError):
            inventory.receive("cup", -2)
        self.assertEqual(inventory.on_hand("cup"), 2)

    def test_a_reservation_of_nothing_is_one(self):
        inventory = Inventory()
        self.assertTrue(inventory.reserve("empty", {}))
        self.assertTrue(inventory.release("empty"))
        self.assertFalse(inventory.release("empty"))

    def test_lines_changed_afterwards(self):
        inventory = Inventory()
        inventory.receive("ink", 7)
        lines = {"ink": 4}
        self.assertTrue(inventory.reserve("late", lines))
        lines["ink"] = 1
        self.assertEqual(inventory.available("ink"), 3)
        lines.clear()
        self.assertEqual(inventory.ship("late"), {"ink": 4})
        self.assertEqual(inventory.on_hand("ink"), 3)

    def test_numbers_beyond_the_exact_floats(self):
        inventory = store(cup=2**53)
        self.assertEqual(inventory.receive("cup", 1), 2**53 + 1)
        self.assertTrue(inventory.reserve("all", {"cup": 2**53 + 1}))

    def test_two_inventories(self):
        one, other = store(cup=4), store(cup=4)
        one.reserve("a", {"cup": 3})
        self.assertEqual([one.available("cup"), other.available("cup"), other.release("a")], [1, 4, False])
        third = Inventory()
        self.assertEqual([third.on_hand("cup"), one.release("a")], [0, True])

    def test_nothing_instead_of_the_old_reservation(self):
        inventory = store(cup=4)
        inventory.reserve("a", {"cup": 3})
        self.assertTrue(inventory.reserve("a", {}))
        self.assertEqual(inventory.available("cup"), 4)

    def test_names_are_plain_texts(self):
        inventory = store(cup=4)
        self.assertEqual([inventory.receive(" cup", 2), inventory.receive("Cup", 1)], [2, 1])
        self.assertEqual([inventory.reserve("A", {"cup": 1}), inventory.release("a")], [True, False])

    def test_bad_line_after_many(self):
        inventory = store(a=1, b=1, c=1, d=1, e=1)
        with self.assertRaises(ValueError):
            inventory.reserve("x", {"a": 1, "b": 1, "c": 1, "d": 1, "e": 0})
        self.assertEqual(inventory.available("a"), 1)
