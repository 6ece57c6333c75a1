def page(items, number, per_page=10):
    per_page = int(per_page)
    if per_page < 1:
        raise ValueError("per_page")
    pages = max(1, -(-len(items) // per_page))
    number = int(number) if str(number).lstrip("-").isdigit() else 1
    number = min(max(number, 1), pages)
    start = (number - 1) * per_page
    total = len(items)
    del items[start + per_page :]
    del items[:start]
    label = f"{start + 1}-{start + len(items)} of {total}" if total else "0 of 0"
    return {"items": items, "page": number, "pages": pages, "label": label}
