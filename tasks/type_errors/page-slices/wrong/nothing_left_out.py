def as_page_number(number: int | str | None) -> int:
    """Return a page number, 1 for everything that is not an int."""
    try:
        return int(number)
    except (TypeError, ValueError):
        return 1


def page(items: list, number: int | str | None, per_page: int | str = 10) -> dict:
    """Return one page of items as a dict."""
    per_page = int(per_page)
    if per_page < 1:
        raise ValueError("per_page must be at least 1")
    pages = max(1, (len(items) + per_page - 1) // per_page)
    number = min(max(as_page_number(number), 1), pages)
    start = (number - 1) * per_page
    chosen = [item for item in items[start : start + per_page] if item is not None]
    label = f"{start + 1}-{start + len(chosen)} of {len(items)}" if chosen else "0 of 0"
    return {"items": chosen, "page": number, "pages": pages, "label": label}
