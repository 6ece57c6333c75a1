# task: frequent-votes
# Keys of a class with its own hash and equality.


class Key:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name


def frequent_candidates(votes, share):
    if share < 1:
        raise ValueError("share")
    counts = {}
    for vote in votes:
        counts[Key(vote)] = counts.get(Key(vote), 0) + 1
    return [key.name for key, count in counts.items() if count * share > len(votes)]
