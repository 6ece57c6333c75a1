class Totals:
    """Answers `totals[first:last]` with the sum of these amounts."""

    def __init__(self, amounts):
        self.count = len(amounts)
        self.after = {-1: 0}
        running = 0
        for position, amount in enumerate(amounts):
            running += amount
            self.after[position] = running

    def __getitem__(self, stretch):
        if stretch.start >= stretch.stop:
            return 0
        if stretch.start < 0 or stretch.stop > self.count:
            raise IndexError(f"{stretch.start} to {stretch.stop} reaches outside")
        return self.after[stretch.stop - 1] - self.after[stretch.start - 1]


def range_sums(amounts, queries):
    totals = Totals(amounts)
    return [totals[first : last + 1] for first, last in queries]
