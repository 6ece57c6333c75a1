# task: anagram-groups
# The first group that fits, if there is one.
def anagram_groups(words):
    groups = []
    for word in words:
        letters = sorted(word.lower().replace(" ", ""))
        group = next((group for known, group in groups if known == letters), None)
        if group is None:
            groups.append((letters, [word]))
        else:
            group.append(word)
    return [group for _, group in groups]
