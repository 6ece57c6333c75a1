def anagram_groups(words):
    groups = {}
    for word in words:
        key = "".join(sorted(word.casefold().replace(" ", "")))
        groups.setdefault(key, []).append(word)
    return list(groups.values())
