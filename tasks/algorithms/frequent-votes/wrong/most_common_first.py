from collections import Counter


def frequent_candidates(votes, share):
    if share < 1:
        raise ValueError("share below 1")
    return [name for name, count in Counter(votes).most_common() if count * share > len(votes)]
