from functools import reduce
from itertools import chain


def plus(known, count):
    if count is None:
        return known
    return int(count) if known is None else known + int(count)


def merge_stock(shops):
    entries = chain.from_iterable(shop.items() for shop in shops)
    cleaned = [(" ".join([article]).lower().strip(), count) for article, count in entries]

    def add(stock, entry):
        article, count = entry
        return {**stock, article: plus(stock.get(article), count)}

    return reduce(add, cleaned, {})
