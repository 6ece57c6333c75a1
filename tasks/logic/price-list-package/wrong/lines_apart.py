from .articles import find
from .rules import BULK, SALE_CENTS, SALE_DAY


def total(lines, day):
    cents = 0
    for code, count in lines:
        if count < 1:
            raise ValueError(f"{count} pieces of {code}")
        article = find(code)
        each = article.cents * 9 // 10 if count >= BULK[article.group] else article.cents
        if day == SALE_DAY[article.group]:
            each = max(each - SALE_CENTS, 0)
        cents += count * each
    return cents
