def merge_stock(shops):
    totals = {}
    for shop in shops:
        for article, count in shop.items():
            key = article.strip().lower()
            totals.setdefault(key, None)
            if isinstance(count, str):
                count = int(count) if count.isdigit() else None
            if count is not None:
                totals[key] = (totals[key] or 0) + count
    return totals
