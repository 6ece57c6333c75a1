from collections import defaultdict


def merge_stock(shops):
    counted = defaultdict(list)
    for shop in shops:
        for article in shop:
            counts = counted[article.strip().lower()]
            if shop[article] is not None:
                counts.append(int(shop[article]))
    return {article: sum(counts) if counts else None for article, counts in counted.items()}
