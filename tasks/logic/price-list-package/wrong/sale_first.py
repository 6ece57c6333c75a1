from collections import Counter

from .articles import find
from .rules import BULK, SALE_CENTS, SALE_DAY


def total(lines, day):
    counts = Counter()
    for code, count in lines:
        if count < 1:
            raise ValueError(f"{count} pieces of {code}")
        counts[code] += count
    cents = 0
    for code, count in counts.items():
        article = find(code)
        each = article.cents
        if day == SALE_DAY[article.group]:
            each = max(each - SALE_CENTS, 0)
        if count >= BULK[article.group]:
            each = each * 9 // 10
        cents += count * each
    return cents
