def anagram_groups(words):
    groups = {}
    for word in words:
        groups.setdefault("".join(sorted(word.lower().strip())), []).append(word)
    return list(groups.values())
