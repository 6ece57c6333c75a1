# task: anagram-groups
# The result is a list of a class of its own.


class Group(list):
    pass


class Groups(list):
    """Groups in the order of their first word."""


def anagram_groups(words):
    found = {}
    for word in words:
        found.setdefault("".join(sorted(word.lower().replace(" ", ""))), Group()).append(word)
    return Groups(found.values())
