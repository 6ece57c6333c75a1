# task: anagram-groups
# The result is a view of a dict.


def anagram_groups(words):
    found = {}
    for word in words:
        found.setdefault(tuple(sorted(word.lower().replace(" ", ""))), []).append(word)
    return found.values()
