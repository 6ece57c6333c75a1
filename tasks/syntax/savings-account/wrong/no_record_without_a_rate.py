class InsufficientFunds(Exception):
    """The account does not hold enough money."""


class SavingsAccount:
    """An account that counts whole cents and remembers what happened."""

    def __init__(self, owner: str, balance_cents: int = 0, overdraft_cents: int = 0) -> None:
        self.owner = owner
        self._balance = balance_cents
        self._overdraft = overdraft_cents
        self._history: list[tuple[str, int, int]] = []

    @property
    def balance(self) -> int:
        return self._balance

    def _change(self, kind: str, cents: int) -> int:
        self._balance += cents
        self._history.append((kind, abs(cents), self._balance))
        return self._balance

    def deposit(self, cents: int) -> int:
        if cents <= 0:
            raise ValueError("amount must be positive")
        return self._change("deposit", cents)

    def withdraw(self, cents: int) -> int:
        if cents <= 0:
            raise ValueError("amount must be positive")
        if cents > self._balance + self._overdraft:
            raise InsufficientFunds(self.owner)
        return self._change("withdraw", -cents)

    def add_interest(self, basis_points: int) -> int:
        if self._balance <= 0 or basis_points <= 0:
            return 0
        interest = (self._balance * basis_points + 5000) // 10000
        self._change("interest", interest)
        return interest

    def history(self) -> list[tuple[str, int, int]]:
        return list(self._history)
