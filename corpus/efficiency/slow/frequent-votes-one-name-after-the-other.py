# task: frequent-votes
# Takes all votes of the first name away and begins again.
def frequent_candidates(votes, share):
    if share < 1:
        raise ValueError("share must be at least 1")
    left, found = votes, []
    while left:
        name, before = left[0], len(left)
        left = [vote for vote in left if vote != name]
        if (before - len(left)) * share > len(votes):
            found.append(name)
    return found
