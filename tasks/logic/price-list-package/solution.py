from collections import Counter

from .articles import find
from .rules import BULK, SALE_CENTS, SALE_DAY


def total(lines, day):
    """What an order costs in cents."""
    counts = Counter()
    for code, count in lines:
        if count < 1:
            raise ValueError(f"{count} pieces of {code}")
        counts[code] += count
    return sum(count * piece(find(code), count, day) for code, count in counts.items())


def piece(article, count, day):
    cents = article.cents
    if count >= BULK[article.group]:
        cents = cents * 9 // 10
    if day == SALE_DAY[article.group]:
        cents = max(cents - SALE_CENTS, 0)
    return cents
