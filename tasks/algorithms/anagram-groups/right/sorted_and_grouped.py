from itertools import groupby
from operator import itemgetter


def signature(word):
    return tuple(sorted("".join(word.lower().split(" "))))


def anagram_groups(words):
    keyed = sorted((signature(word), position) for position, word in enumerate(words))
    groups = [[position for _, position in members] for _, members in groupby(keyed, key=itemgetter(0))]
    groups.sort(key=itemgetter(0))
    return [[words[position] for position in group] for group in groups]
