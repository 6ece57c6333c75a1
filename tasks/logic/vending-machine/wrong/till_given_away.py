from collections import Counter

COINS = [200, 100, 50, 20, 10, 5]


class Refused(Exception):
    """The machine does not sell now."""


class VendingMachine:
    """Sells items for coins and gives change from its till."""

    def __init__(self, prices: dict[str, int], stock: dict[str, int], coins: dict[int, int]):
        self._prices = dict(prices)
        self._stock = Counter(stock)
        self._till = +Counter(coins)
        self._inserted = []

    def insert(self, coin: int) -> int:
        if coin not in COINS:
            raise ValueError(f"unknown coin {coin}")
        self._inserted.append(coin)
        return sum(self._inserted)

    def refund(self) -> list[int]:
        coins = sorted(self._inserted, reverse=True)
        self._inserted = []
        return coins

    def select(self, item: str) -> list[int]:
        owed = sum(self._inserted) - self._prices[item]
        if not self._stock[item]:
            raise Refused("sold out")
        if owed < 0:
            raise Refused("credit too low")
        till = self._till + Counter(self._inserted)
        change = _pay(owed, till, COINS)
        if change is None:
            raise Refused("no change")
        self._till = till - Counter(change)
        self._stock[item] -= 1
        self._inserted = []
        return change

    def till(self) -> dict[int, int]:
        return self._till


def _pay(amount, till, coins):
    if not coins:
        return None if amount else []
    coin, *smaller = coins
    for number in range(min(amount // coin, till[coin]), -1, -1):
        rest = _pay(amount - number * coin, till, smaller)
        if rest is not None:
            return [coin] * number + rest
    return None
