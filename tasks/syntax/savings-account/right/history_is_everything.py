from typing import NamedTuple


class InsufficientFunds(Exception):
    pass


class Entry(NamedTuple):
    kind: str
    cents: int
    balance_after: int


class SavingsAccount:
    def __init__(self, owner, balance_cents=0, overdraft_cents=0):
        self.owner = owner
        self.start = balance_cents
        self.lowest = -overdraft_cents
        self.entries = []

    @property
    def balance(self):
        return self.entries[-1].balance_after if self.entries else self.start

    def deposit(self, cents):
        if cents < 1:
            raise ValueError("a deposit must be positive")
        self.entries.append(Entry("deposit", cents, self.balance + cents))
        return self.balance

    def withdraw(self, cents):
        if cents < 1:
            raise ValueError("a withdrawal must be positive")
        if self.balance - cents < self.lowest:
            raise InsufficientFunds(f"{self.owner} has only {self.balance} cents")
        self.entries.append(Entry("withdraw", cents, self.balance - cents))
        return self.balance

    def add_interest(self, basis_points):
        if not self.balance > 0:
            return 0
        whole, rest = divmod(self.balance * basis_points, 10000)
        interest = whole + (1 if rest >= 5000 else 0)
        self.entries.append(Entry("interest", interest, self.balance + interest))
        return interest

    def history(self):
        return [tuple(entry) for entry in self.entries]
