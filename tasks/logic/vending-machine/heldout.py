import unittest

from solution import Refused, VendingMachine


class Basic(unittest.TestCase):
    def test_credit_is_gone_after_a_purchase(self):
        vending = VendingMachine({"map": 30}, {"map": 3}, {})
        for coin in (10, 20):
            vending.insert(coin)
        vending.select("map")
        self.assertEqual([vending.refund(), vending.insert(5)], [[], 5])

    def test_last_piece(self):
        vending = VendingMachine({"map": 10}, {"map": 1}, {})
        vending.insert(10)
        self.assertEqual(vending.select("map"), [])
        vending.insert(10)
        with self.assertRaisesRegex(Refused, "sold out"):
            vending.select("map")


class Intermediate(unittest.TestCase):
    def test_largest_coins_first(self):
        vending = VendingMachine({"pin": 5}, {"pin": 1}, {100: 1, 50: 1, 20: 9, 10: 9, 5: 9})
        vending.insert(200)
        self.assertEqual(vending.select("pin"), [100, 50, 20, 20, 5])

    def test_coins_of_earlier_customers(self):
        vending = VendingMachine({"map": 50}, {"map": 5}, {})
        for coin in (20, 20, 10):
            vending.insert(coin)
        vending.select("map")
        vending.insert(100)
        self.assertEqual(vending.select("map"), [20, 20, 10])
        self.assertEqual(vending.till(), {100: 1})

    def test_fewer_of_two_kinds(self):
        vending = VendingMachine({"map": 90}, {"map": 5}, {50: 2, 20: 4, 5: 1})
        vending.insert(200)
        self.assertEqual(vending.select("map"), [50, 20, 20, 20])
        self.assertEqual(vending.till(), {200: 1, 50: 1, 20: 1, 5: 1})

    def test_another_coin_helps(self):
        vending = VendingMachine({"map": 90}, {"map": 5}, {50: 3, 20: 1})
        vending.insert(200)
        with self.assertRaisesRegex(Refused, "no change"):
            vending.select("map")
        vending.insert(10)
        self.assertEqual(vending.select("map"), [50, 50, 20])

    def test_refused_keeps_the_stock(self):
        vending = VendingMachine({"map": 90}, {"map": 1}, {})
        vending.insert(100)
        with self.assertRaisesRegex(Refused, "no change"):
            vending.select("map")
        vending.refund()
        for coin in (50, 20, 20):
            vending.insert(coin)
        self.assertEqual(vending.select("map"), [])


class Complex(unittest.TestCase):
    def test_more_than_owed_is_no_change(self):
        vending = VendingMachine({"map": 70}, {"map": 1}, {20: 4})
        vending.insert(100)
        with self.assertRaisesRegex(Refused, "no change"):
            vending.select("map")
        self.assertEqual(vending.till(), {20: 4})

    def test_refund_is_not_in_the_till(self):
        vending = VendingMachine({"map": 90}, {"map": 1}, {5: 2})
        for coin in (5, 200, 50, 200):
            vending.insert(coin)
        self.assertEqual(vending.till(), {5: 2})
        self.assertEqual(vending.refund(), [200, 200, 50, 5])
        self.assertEqual(vending.till(), {5: 2})

    def test_two_items(self):
        vending = VendingMachine({"map": 60, "pin": 5}, {"map": 1, "pin": 1}, {20: 2, 10: 1, 5: 1})
        vending.insert(100)
        self.assertEqual(vending.select("map"), [20, 20])
        vending.insert(20)
        self.assertEqual(vending.select("pin"), [10, 5])
        self.assertEqual(vending.till(), {100: 1, 20: 1})


class Edge(unittest.TestCase):
    def test_bad_coins(self):
        vending = VendingMachine({}, {}, {})
        for coin in (0, 1, 500, -5):
            with self.assertRaises(ValueError):
                vending.insert(coin)
        self.assertEqual(vending.refund(), [])

    def test_priced_but_never_filled(self):
        vending = VendingMachine({"map": 10}, {}, {10: 0})
        vending.insert(10)
        with self.assertRaisesRegex(Refused, "sold out"):
            vending.select("map")
        self.assertEqual(vending.till(), {})

    def test_more_of_the_largest_coin_even_where_it_takes_no_fewer_coins(self):
        machine = VendingMachine({"gum": 140}, {"gum": 2}, {50: 1, 20: 3, 5: 2})
        machine.insert(200)
        self.assertEqual(machine.select("gum"), [50, 5, 5])

    def test_dicts_stay_the_callers(self):
        prices, stock, coins = {"cocoa": 100}, {"cocoa": 2}, {50: 1}
        machine = VendingMachine(prices, stock, coins)
        prices["cocoa"] = 5
        coins[50] = 9
        machine.insert(100)
        self.assertEqual(machine.select("cocoa"), [])
        self.assertEqual(machine.till(), {50: 1, 100: 1})
        self.assertEqual((stock, coins), ({"cocoa": 2}, {50: 9}))

    def test_what_changes_in_the_stock_later_changes_nothing(self):
        stock = {"cocoa": 1, "tea": 0}
        machine = VendingMachine({"cocoa": 5, "tea": 5}, stock, {})
        stock["tea"] = 3
        machine.insert(5)
        with self.assertRaisesRegex(Refused, "sold out"):
            machine.select("tea")
        self.assertEqual(machine.select("cocoa"), [])
        self.assertEqual(stock, {"cocoa": 1, "tea": 3})

    def test_free_item(self):
        machine = VendingMachine({"water": 0}, {"water": 1}, {10: 1})
        self.assertEqual(machine.select("water"), [])
        machine.insert(10)
        with self.assertRaisesRegex(Refused, "sold out"):
            machine.select("water")

    def test_the_dict_of_the_till_is_the_callers(self):
        machine = VendingMachine({"gum": 5}, {"gum": 1}, {10: 1, 5: 1})
        machine.till().clear()
        machine.till()[200] = 3
        machine.insert(10)
        self.assertEqual(machine.select("gum"), [5])
        self.assertEqual(machine.till(), {10: 2})
