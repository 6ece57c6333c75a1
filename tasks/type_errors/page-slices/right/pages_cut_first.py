def number_or_first(number):
    if number is None:
        return 1
    try:
        return int(number)
    except ValueError:
        return 1


def page(items, number, per_page=10):
    size = int(per_page)
    if size < 1:
        raise ValueError(f"per_page is {per_page}")
    pages = [items[start : start + size] for start in range(0, len(items), size)] or [[]]
    shown = number_or_first(number)
    if shown < 1:
        shown = 1
    if shown > len(pages):
        shown = len(pages)
    chosen = pages[shown - 1]
    first = (shown - 1) * size + 1
    label = f"{first}-{first + len(chosen) - 1} of {len(items)}" if items else "0 of 0"
    return {"items": chosen, "page": shown, "pages": len(pages), "label": label}
