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
        whole = article.cents * count
        if count >= BULK[article.group]:
            whole = whole * 9 // 10
        if day == SALE_DAY[article.group]:
            whole = max(whole - SALE_CENTS * count, 0)
        cents += whole
    return cents
