class InsufficientFunds(ValueError):
    pass


class Account:
    def __init__(self, opening=0, free_withdrawals=2, fee=50):
        self.balance, self.free, self.fee = opening, free_withdrawals, fee
        self.month = []

    def deposit(self, cents):
        self._check(cents)
        self.balance = self.balance + cents
        return self.balance

    def withdraw(self, cents):
        self._check(cents)
        charge = self.fee * (len(self.month) >= self.free)
        left = self.balance - cents - charge
        if left < 0:
            raise InsufficientFunds(f"{cents} cents are not there")
        self.month.append(charge)
        self.balance = left
        return left

    def close_month(self):
        charges, self.month = self.month, []
        return len(charges), sum(charges)

    @staticmethod
    def _check(cents):
        if cents <= 0:
            raise ValueError("no amount")
