from itertools import permutations


def arrangements(items, length=None):
    if length is not None and length < 0:
        raise ValueError("negative length")
    yield from sorted(set(permutations(items, length)))
