class InsufficientFunds(Exception):
    pass


class SavingsAccount:
    def __init__(self, owner, balance_cents=0, overdraft_cents=0):
        self.owner, self.balance, self.overdraft = owner, balance_cents, overdraft_cents
        self.entries = []

    def _change(self, kind, cents):
        self.balance += cents
        self.entries.append((kind, abs(cents), self.balance))
        return self.balance

    def deposit(self, cents):
        if cents <= 0:
            raise ValueError("amount")
        return self._change("deposit", cents)

    def withdraw(self, cents):
        if cents <= 0:
            raise ValueError("amount")
        if cents > self.balance + self.overdraft:
            raise InsufficientFunds(self.owner)
        return self._change("withdraw", -cents)

    def add_interest(self, basis_points):
        if self.balance <= 0:
            return 0
        interest = int(self.balance * (basis_points / 10000) + 0.5)
        self._change("interest", interest)
        return interest

    def history(self):
        return list(self.entries)
