from collections import Counter

COINS = [200, 100, 50, 20, 10, 5]


class Refused(Exception):
    pass


class VendingMachine:
    def __init__(self, prices, stock, coins):
        self.prices = prices
        self.stock = stock
        self.coins = coins
        self.inserted = []

    def insert(self, coin):
        if coin not in COINS:
            raise ValueError("coin")
        self.inserted.append(coin)
        return sum(self.inserted)

    def refund(self):
        coins, self.inserted = sorted(self.inserted, reverse=True), []
        return coins

    def select(self, item):
        owed = sum(self.inserted) - self.prices[item]
        if not self.stock.get(item):
            raise Refused("sold out")
        if owed < 0:
            raise Refused("credit too low")
        till = Counter(self.coins) + Counter(self.inserted)
        change = pay(owed, till, COINS)
        if change is None:
            raise Refused("no change")
        till.subtract(change)
        self.coins.clear()
        self.coins.update(till)
        self.stock[item] -= 1
        self.inserted = []
        return change

    def till(self):
        return {coin: number for coin, number in self.coins.items() if number}


def pay(amount, till, coins):
    if not coins:
        return None if amount else []
    for number in range(min(amount // coins[0], till[coins[0]]), -1, -1):
        rest = pay(amount - number * coins[0], till, coins[1:])
        if rest is not None:
            return [coins[0]] * number + rest
    return None
