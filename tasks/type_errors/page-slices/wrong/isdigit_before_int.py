def page(items, number, per_page=10):
    per_page = int(per_page)
    if per_page < 1:
        raise ValueError("per_page")
    pages = max(1, -(-len(items) // per_page))
    if isinstance(number, str):
        number = int(number) if number.isdigit() else 1
    number = min(max(number or 1, 1), pages)
    start = (number - 1) * per_page
    chosen = items[start : start + per_page]
    label = f"{start + 1}-{start + len(chosen)} of {len(items)}" if chosen else "0 of 0"
    return {"items": chosen, "page": number, "pages": pages, "label": label}
