class InsufficientFunds(ValueError):
    """More was asked for than there is."""


class Account:
    """The balance is worked out from the journal of the account."""

    def __init__(self, opening: int = 0, free_withdrawals: int = 2, fee: int = 50):
        self.entries = [("opening", opening, 0)]
        self.rules = (free_withdrawals, fee)

    @property
    def balance(self):
        total = 0
        for kind, cents, fee in self.entries:
            total += -(cents + fee) if kind == "out" else cents
        return total

    def _this_month(self):
        found = []
        for entry in reversed(self.entries):
            if entry[0] == "close":
                break
            if entry[0] == "out":
                found.append(entry)
        return found

    def deposit(self, cents):
        if cents < 1:
            raise ValueError("a deposit is at least one cent")
        self.entries.append(("in", cents, 0))
        return self.balance

    def withdraw(self, cents):
        if cents < 1:
            raise ValueError("a withdrawal is at least one cent")
        free, fee = self.rules
        if len(self._this_month()) < free:
            fee = 0
        if self.balance < cents + fee:
            raise InsufficientFunds("the balance is too low")
        self.entries.append(("out", cents, fee))
        return self.balance

    def close_month(self):
        month = self._this_month()
        self.entries.append(("close", 0, 0))
        return len(month), sum(fee for _, _, fee in month)
