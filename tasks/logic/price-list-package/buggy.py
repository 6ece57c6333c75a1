from .articles import find
from .rules import BULK, SALE_CENTS, SALE_DAY


def total(lines, day):
    """What an order costs in cents."""
    cents = 0
    for code, count in lines:
        if count < 1:
            raise ValueError(f"{count} pieces of {code}")
        cents += count * piece(find(code), count, day)
    return cents


def piece(article, count, day):
    cents = article.cents
    if count > BULK[article.group]:
        cents = cents * 9 // 10
    if day == SALE_DAY[article.group]:
        cents -= SALE_CENTS
    return cents
