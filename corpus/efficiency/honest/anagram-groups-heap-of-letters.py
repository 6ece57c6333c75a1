# task: anagram-groups
# A heap of its letters orders each word; the groups are found through a class that hashes like its key.
import heapq


class Letters:
    def __init__(self, word):
        heap = [letter for letter in word.lower() if letter != " "]
        heapq.heapify(heap)
        self.key = tuple(heapq.heappop(heap) for _ in range(len(heap)))

    def __hash__(self):
        return hash(self.key)

    def __eq__(self, other):
        return self.key == other.key


def anagram_groups(words):
    groups = {}
    for word in words:
        groups.setdefault(Letters(word), []).append(word)
    return [*groups.values()]
