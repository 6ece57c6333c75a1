from decimal import ROUND_HALF_UP, Decimal


class InsufficientFunds(Exception):
    """Raised before anything is changed."""


def positive(cents):
    if cents <= 0:
        raise ValueError(cents)
    return cents


class SavingsAccount:
    def __init__(self, owner, balance_cents=0, overdraft_cents=0):
        self.owner, self._cents, self._limit = owner, balance_cents, overdraft_cents
        self._kinds, self._amounts, self._balances = [], [], []

    balance = property(lambda self: self._cents)

    def _book(self, kind, amount, sign):
        self._cents += sign * amount
        self._kinds.append(kind)
        self._amounts.append(amount)
        self._balances.append(self._cents)
        return self._cents

    def deposit(self, cents):
        return self._book("deposit", positive(cents), 1)

    def withdraw(self, cents):
        if positive(cents) - self._cents > self._limit:
            raise InsufficientFunds
        return self._book("withdraw", cents, -1)

    def add_interest(self, basis_points):
        if self._cents <= 0:
            return 0
        exact = Decimal(self._cents) * Decimal(basis_points) / 10000
        interest = int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))
        self._book("interest", interest, 1)
        return interest

    def history(self):
        return list(zip(self._kinds, self._amounts, self._balances))
