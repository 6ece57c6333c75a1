def frequent_candidates(votes, share):
    """The majority vote of Misra and Gries: at most share - 1 candidates can be above one share-th."""
    if share < 1:
        raise ValueError("share below 1")
    kept = {}
    for vote in votes:
        if vote in kept:
            kept[vote] += 1
        elif len(kept) < share:
            kept[vote] = 1
        else:
            kept = {name: left - 1 for name, left in kept.items() if left > 1}
    exact = dict.fromkeys(kept, 0)
    first = {}
    for position, vote in enumerate(votes):
        if vote in exact:
            exact[vote] += 1
            first.setdefault(vote, position)
    winners = [name for name in exact if exact[name] * share > len(votes)]
    return sorted(winners, key=first.get)
