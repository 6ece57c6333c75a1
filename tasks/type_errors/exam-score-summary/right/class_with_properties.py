from contextlib import suppress


class Summary:
    def __init__(self, entries):
        self.scores = []
        self.total = len(entries)
        for entry in entries:
            with suppress(TypeError, ValueError):
                self.scores += [score for score in [float(entry)] if 0.0 <= score <= 100.0]

    @property
    def mean(self):
        if not self.scores:
            return None
        return sum(self.scores) / len(self.scores)

    @property
    def best(self):
        return sorted(self.scores)[-1] if self.scores else None

    def as_dict(self):
        mean = self.mean
        above = list(filter(lambda score: score > mean, self.scores))
        count = len(self.scores)
        return dict(count=count, mean=mean, best=self.best, above=above, skipped=self.total - count)


def summarise(entries):
    return Summary(entries).as_dict()
