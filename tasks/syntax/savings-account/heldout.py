import unittest

from solution import InsufficientFunds, SavingsAccount


class Basic(unittest.TestCase):
    def test_keywords(self):
        account = SavingsAccount(owner="Jo", overdraft_cents=5, balance_cents=1)
        self.assertEqual((account.owner, account.balance), ("Jo", 1))

    def test_positional(self):
        account = SavingsAccount("Kim", 30, 20)
        self.assertEqual(account.withdraw(45), -15)


class Intermediate(unittest.TestCase):
    def test_overdraft_has_an_end(self):
        account = SavingsAccount("Lea", 10, 40)
        with self.assertRaises(InsufficientFunds):
            account.withdraw(51)
        self.assertEqual((account.balance, account.history()), (10, []))

    def test_interest_rounds_half_up(self):
        results = [SavingsAccount("Max", cents).add_interest(100) for cents in (49, 50, 149, 150, 250)]
        self.assertEqual(results, [0, 1, 1, 2, 3])
        self.assertEqual(SavingsAccount("Mia", 4999).add_interest(1), 0)


class Complex(unittest.TestCase):
    def test_interest_in_history(self):
        account = SavingsAccount("Ned", 20000)
        account.add_interest(250)
        account.withdraw(500)
        self.assertEqual(account.history(), [("interest", 500, 20500), ("withdraw", 500, 20000)])

    def test_failed_calls_are_not_recorded(self):
        account = SavingsAccount("Ola", 3, 3)
        account.deposit(1)
        with self.assertRaises(ValueError):
            account.withdraw(-2)
        with self.assertRaises(ValueError):
            account.deposit(-2)
        with self.assertRaises(InsufficientFunds):
            account.withdraw(8)
        self.assertEqual(account.history(), [("deposit", 1, 4)])

    def test_accounts_are_separate(self):
        first, second = SavingsAccount("Pat", 1), SavingsAccount("Quy", 2)
        first.deposit(9)
        self.assertEqual((second.balance, second.history()), (2, []))


class Edge(unittest.TestCase):
    def test_no_interest_below_one_cent_of_balance(self):
        account = SavingsAccount("Rob", 0, 100)
        self.assertEqual(account.add_interest(500), 0)
        account.withdraw(90)
        self.assertEqual(account.add_interest(500), 0)
        self.assertEqual(account.history(), [("withdraw", 90, -90)])

    def test_one_cent_deposit(self):
        account = SavingsAccount("Sue", 1)
        self.assertEqual((account.deposit(1), account.withdraw(1)), (2, 1))
        self.assertEqual(account.add_interest(10000), 1)

    def test_history_is_a_copy(self):
        account = SavingsAccount("Tom", 8)
        account.history().append("x")
        self.assertEqual(account.history(), [])

    def test_interest_of_exactly_half_a_cent(self):
        account = SavingsAccount("Ida", 200)
        self.assertEqual(account.add_interest(725), 15)
        self.assertEqual(SavingsAccount("Ida", 2**60).add_interest(10001), (2**60 * 10001 + 5000) // 10000)

    def test_interest_of_nothing_is_recorded(self):
        account = SavingsAccount("Ira", 100)
        self.assertEqual(account.add_interest(0), 0)
        self.assertEqual(account.history(), [("interest", 0, 100)])
