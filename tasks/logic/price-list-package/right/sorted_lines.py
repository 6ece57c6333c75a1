from itertools import groupby
from operator import itemgetter

from . import articles, rules


def total(lines, day):
    for code, count in lines:
        if count < 1:
            raise ValueError(code, count)
    return sum(cost(code, sum(n for _, n in group), day) for code, group in groupby(sorted(lines), itemgetter(0)))


def cost(code, count, day):
    article = articles.find(code)
    is_bulk = count >= rules.BULK[article.group]
    less = rules.SALE_CENTS * (day == rules.SALE_DAY[article.group])
    return count * max(0, (article.cents * 9 // 10 if is_bulk else article.cents) - less)
