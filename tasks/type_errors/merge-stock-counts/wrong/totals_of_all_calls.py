def merge_stock(shops: list[dict[str, int | str | None]], totals={}) -> dict[str, int | None]:
    """Return the sums of all counts per article."""
    totals.clear()
    for shop in shops:
        for article, count in shop.items():
            key = article.strip().lower()
            known = totals.setdefault(key, None)
            if count is not None:
                totals[key] = (known or 0) + int(count)
    return totals
