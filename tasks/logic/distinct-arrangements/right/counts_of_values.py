from collections import Counter


def arrangements(items, length=None):
    counts = Counter(items)
    values = sorted(counts)
    wanted = len(items) if length is None else length
    if wanted < 0:
        raise ValueError("negative length")

    def extend(prefix):
        if len(prefix) == wanted:
            yield tuple(prefix)
            return
        for value in values:
            if counts[value]:
                counts[value] -= 1
                prefix.append(value)
                yield from extend(prefix)
                prefix.pop()
                counts[value] += 1

    if wanted <= len(items):
        yield from extend([])
