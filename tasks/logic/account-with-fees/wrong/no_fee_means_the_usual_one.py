class InsufficientFunds(ValueError):
    """The balance does not cover a withdrawal."""


class Account:
    """An account with a few free withdrawals a month."""

    def __init__(self, opening: int = 0, free_withdrawals: int = 2, fee: int = 50):
        self.balance = opening
        self.free_withdrawals = free_withdrawals
        self.fee = fee or 50
        self._begin_month()

    def _begin_month(self) -> None:
        self._count = 0
        self._fees = 0

    def deposit(self, cents: int) -> int:
        if cents < 1:
            raise ValueError("amount must be at least 1")
        self.balance += cents
        return self.balance

    def withdraw(self, cents: int) -> int:
        if cents < 1:
            raise ValueError("amount must be at least 1")
        fee = self.fee if self._count >= self.free_withdrawals else 0
        if cents + fee > self.balance:
            raise InsufficientFunds("balance too low")
        self._count += 1
        self._fees += fee
        self.balance -= cents + fee
        return self.balance

    def close_month(self) -> tuple[int, int]:
        report = (self._count, self._fees)
        self._begin_month()
        return report
