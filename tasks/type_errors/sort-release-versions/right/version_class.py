from functools import total_ordering
from itertools import zip_longest


@total_ordering
class Version:
    def __init__(self, text):
        self.text = text
        numbers, _, tag = text.partition("-")
        self.numbers = tuple(map(int, numbers.split(".")))
        letters = tag.rstrip("0123456789")
        self.tag = (letters == "", letters, int(tag[len(letters) :] or "0"))

    def compare(self, other):
        for mine, theirs in zip_longest(self.numbers, other.numbers, fillvalue=0):
            if mine != theirs:
                return mine - theirs
        return (self.tag > other.tag) - (self.tag < other.tag)

    def __eq__(self, other):
        return self.compare(other) == 0

    def __lt__(self, other):
        return self.compare(other) < 0


def sort_versions(versions):
    return [version.text for version in sorted(map(Version, versions))]
