from math import inf


class Pages:
    def __init__(self, items, size):
        if size < 1:
            raise ValueError("a page holds at least one item")
        self.items, self.size = items, size
        full, rest = divmod(len(items), size)
        self.count = max(full + bool(rest), 1)

    def clamp(self, wanted):
        return sorted((1, wanted, self.count))[1]

    def show(self, number):
        end = min(number * self.size, len(self.items))
        start = (number - 1) * self.size
        positions = f"{start + 1}-{end}" if end else "0"
        return {
            "items": [self.items[place] for place in range(start, end)],
            "page": number,
            "pages": self.count,
            "label": f"{positions} of {len(self.items)}",
        }


def page(items, number, per_page=10):
    pages = Pages(items, int(per_page))
    wanted = -inf
    if isinstance(number, (int, str)):
        try:
            wanted = int(number)
        except ValueError:
            wanted = 1
    return pages.show(pages.clamp(wanted))
