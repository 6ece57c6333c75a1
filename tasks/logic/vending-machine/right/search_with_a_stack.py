from collections import defaultdict

VALUES = [200, 100, 50, 20, 10, 5]


class Refused(Exception):
    """Says why nothing is sold."""


class VendingMachine:
    def __init__(self, prices, stock, coins):
        self._prices = dict(prices)
        self._left = defaultdict(int, stock)
        self._coins = [coins.get(value, 0) for value in VALUES]
        self._credit = [0] * len(VALUES)

    def _amount(self):
        return sum(value * number for value, number in zip(VALUES, self._credit))

    def insert(self, coin):
        try:
            self._credit[VALUES.index(coin)] += 1
        except ValueError:
            raise ValueError(f"a coin of {coin} is unknown") from None
        return self._amount()

    def refund(self):
        numbers, self._credit = self._credit, [0] * len(VALUES)
        return as_list(numbers)

    def select(self, item):
        if item not in self._prices:
            raise KeyError(item)
        if self._left[item] <= 0:
            raise Refused("sold out")
        owed = self._amount() - self._prices[item]
        if owed < 0:
            raise Refused("credit too low")
        together = [a + b for a, b in zip(self._coins, self._credit)]
        change = find_change(owed, together)
        if change is None:
            raise Refused("no change")
        self._coins = [have - gone for have, gone in zip(together, change)]
        self._left[item] -= 1
        self._credit = [0] * len(VALUES)
        return as_list(change)

    def till(self):
        return {value: number for value, number in zip(VALUES, self._coins) if number}


def as_list(numbers):
    coins = []
    for value, number in zip(VALUES, numbers):
        coins += [value] * number
    return coins


def find_change(owed, have):
    stack = [(owed, ())]
    dead = set()
    while stack:
        rest, chosen = stack.pop()
        place = len(chosen)
        if place == len(VALUES):
            if rest == 0:
                return chosen
            continue
        if (rest, place) in dead:
            continue
        dead.add((rest, place))
        most = min(rest // VALUES[place], have[place])
        for number in range(most + 1):
            stack.append((rest - number * VALUES[place], chosen + (number,)))
    return None
