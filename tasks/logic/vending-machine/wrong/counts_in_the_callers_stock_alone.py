from itertools import product

COINS = (200, 100, 50, 20, 10, 5)


class Refused(Exception):
    pass


class VendingMachine:
    def __init__(self, prices, stock, coins):
        self.prices = {**prices}
        self.stock = stock
        self.box = {coin: coins.get(coin, 0) for coin in COINS}
        self.credit = []

    def insert(self, coin):
        if coin not in COINS:
            raise ValueError(coin)
        self.credit.append(coin)
        return sum(self.credit)

    def refund(self):
        coins, self.credit = self.credit, []
        coins.sort(reverse=True)
        return coins

    def select(self, item):
        price = self.prices[item]
        if self.stock.get(item, 0) < 1:
            raise Refused("sold out")
        change = sum(self.credit) - price
        if change < 0:
            raise Refused("credit too low")
        box = {coin: number + self.credit.count(coin) for coin, number in self.box.items()}
        for numbers in ways(change, box):
            break
        else:
            raise Refused("no change")
        self.box = {coin: box[coin] - used for coin, used in zip(COINS, numbers)}
        self.stock[item] -= 1
        self.credit = []
        return [coin for coin, used in zip(COINS, numbers) for _ in range(used)]

    def till(self):
        return {coin: number for coin, number in self.box.items() if number}


def ways(amount, box, coins=COINS):
    """All ways to pay the amount, those with more of the larger coins first."""
    if len(coins) == 2:
        large, small = coins
        for a in range(min(box[large], amount // large), -1, -1):
            b, rest = divmod(amount - a * large, small)
            if rest == 0 and b <= box[small]:
                yield a, b
        return
    for number in range(min(box[coins[0]], amount // coins[0]), -1, -1):
        for (others,) in product(ways(amount - number * coins[0], box, coins[1:])):
            yield number, *others
