def anagram_groups(words):
    keys = []
    groups = []
    for word in words:
        key = "".join(sorted(word.lower().replace(" ", "")))
        if key in keys:
            groups[keys.index(key)].append(word)
        else:
            keys.append(key)
            groups.append([word])
    return groups
