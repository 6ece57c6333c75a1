from collections import Counter, defaultdict


def anagram_groups(words):
    groups = defaultdict(list)
    for word in words:
        letters = Counter(char for char in word.lower() if char != " ")
        groups[frozenset(letters.items())].append(word)
    return [*groups.values()]
