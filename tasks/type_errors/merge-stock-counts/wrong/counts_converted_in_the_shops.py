def merge_stock(shops):
    totals = {}
    for shop in shops:
        for article in shop:
            key = article.strip().lower()
            totals.setdefault(key, None)
            if shop[article] is not None:
                shop[article] = int(shop[article])
                totals[key] = (totals[key] or 0) + shop[article]
    return totals
