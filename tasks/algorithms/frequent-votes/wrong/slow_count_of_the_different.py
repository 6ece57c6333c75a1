def frequent_candidates(votes, share):
    if share < 1:
        raise ValueError("share below 1")
    return [name for name in dict.fromkeys(votes) if votes.count(name) * share > len(votes)]
