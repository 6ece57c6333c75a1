import unittest

from solution import Account, InsufficientFunds


class Basic(unittest.TestCase):
    def test_empty_the_account(self):
        account = Account(750)
        self.assertEqual(account.withdraw(750), 0)
        self.assertEqual(account.deposit(1), 1)

    def test_smallest_withdrawal(self):
        self.assertEqual(Account(5).withdraw(1), 4)


class Intermediate(unittest.TestCase):
    def test_fees_of_each_month_by_itself(self):
        account = Account(5000, 1, 30)
        account.withdraw(200)
        account.withdraw(200)
        self.assertEqual(account.close_month(), (2, 30))
        account.withdraw(200)
        account.withdraw(200)
        account.withdraw(200)
        self.assertEqual(account.close_month(), (3, 60))
        self.assertEqual(account.balance, 3910)

    def test_quiet_month(self):
        account = Account(60)
        account.deposit(40)
        self.assertEqual(account.close_month(), (0, 0))

    def test_refused_does_not_count(self):
        account = Account(400, 1, 25)
        with self.assertRaises(InsufficientFunds):
            account.withdraw(401)
        self.assertEqual(account.withdraw(100), 300)
        self.assertEqual(account.close_month(), (1, 0))


class Complex(unittest.TestCase):
    def test_refused_for_the_fee_changes_nothing(self):
        account = Account(300, 1, 45)
        account.withdraw(200)
        with self.assertRaises(InsufficientFunds):
            account.withdraw(56)
        self.assertEqual(account.balance, 100)
        self.assertEqual(account.withdraw(55), 0)
        self.assertEqual(account.close_month(), (2, 45))

    def test_bad_amount_does_not_count(self):
        account = Account(900, 1, 15)
        with self.assertRaises(ValueError):
            account.withdraw(0)
        self.assertEqual(account.withdraw(10), 890)

    def test_default_fee(self):
        account = Account(1300)
        for cents in (1, 2, 3, 4):
            account.withdraw(cents)
        self.assertEqual(account.balance, 1190)
        self.assertEqual(account.close_month(), (4, 100))


class Edge(unittest.TestCase):
    def test_new_account_is_empty(self):
        self.assertEqual(Account().balance, 0)

    def test_smallest_deposit(self):
        account = Account(9)
        with self.assertRaises(ValueError):
            account.deposit(-1)
        self.assertEqual(account.deposit(1), 10)

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        account = Account(big + 1)
        self.assertEqual(account.withdraw(2), big - 1)
        self.assertEqual(account.deposit(1), big)

    def test_zeros_are_not_the_defaults(self):
        account = Account(100, 0, 0)
        self.assertEqual([account.withdraw(40), account.withdraw(40), account.close_month()], [60, 20, (2, 0)])
        self.assertEqual(Account(100, 0).withdraw(10), 40)
