class InsufficientFunds(ValueError):
    pass


class Account:
    def __init__(self, opening=0, free_withdrawals=2, fee=50):
        self.balance = opening
        self.fee = fee
        self.count = self.fees = 0

    def deposit(self, cents):
        if cents < 1:
            raise ValueError("amount")
        self.balance += cents
        return self.balance

    def withdraw(self, cents):
        if cents < 1:
            raise ValueError("amount")
        fee = self.fee if self.count >= 2 else 0
        if cents + fee > self.balance:
            raise InsufficientFunds("too low")
        self.count += 1
        self.fees += fee
        self.balance -= cents + fee
        return self.balance

    def close_month(self):
        report = self.count, self.fees
        self.count = self.fees = 0
        return report
