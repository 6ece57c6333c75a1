from itertools import product

COINS = [200, 100, 50, 20, 10, 5]


class Refused(Exception):
    pass


class VendingMachine:
    def __init__(self, prices, stock, coins):
        self.prices, self.stock = dict(prices), dict(stock)
        self.coins = {coin: coins.get(coin, 0) for coin in COINS}
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
        till = {coin: number + self.inserted.count(coin) for coin, number in self.coins.items()}
        numbers = [range(min(till[coin], owed // coin) + 1) for coin in COINS]
        ways = [way for way in product(*numbers) if sum(n * c for n, c in zip(way, COINS)) == owed]
        if not ways:
            raise Refused("no change")
        best = min(ways, key=sum)
        self.coins = {coin: till[coin] - n for coin, n in zip(COINS, best)}
        self.stock[item] -= 1
        self.inserted = []
        return [coin for coin, n in zip(COINS, best) for _ in range(n)]

    def till(self):
        return {coin: number for coin, number in self.coins.items() if number}
