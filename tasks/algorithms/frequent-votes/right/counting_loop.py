def frequent_candidates(votes, share):
    if share < 1:
        raise ValueError("share below 1")
    counts = {}
    for vote in votes:
        if vote in counts:
            counts[vote] += 1
        else:
            counts[vote] = 1
    winners = []
    for candidate in counts:
        if counts[candidate] * share > len(votes):
            winners.append(candidate)
    return winners
