def anagram_groups(words):
    groups = {}
    for word in map(str.lower, words):
        groups.setdefault("".join(sorted(word.replace(" ", ""))), []).append(word)
    return list(groups.values())
