from shop.articles import find
from shop import rules


def total(lines, day):
    counts = {}
    for code, count in lines:
        if count < 1:
            raise ValueError("less than one piece")
        counts[code] = counts.get(code, 0) + count
    cents = 0
    for code, count in counts.items():
        article = find(code)
        each = article.cents
        if count >= rules.BULK[article.group]:
            each -= -(-each // 10)
        if day == rules.SALE_DAY[article.group]:
            each = each - rules.SALE_CENTS if each > rules.SALE_CENTS else 0
        cents += each * count
    return cents
