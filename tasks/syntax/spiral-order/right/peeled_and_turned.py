def spiral(matrix):
    """Takes the first row off and turns the rest to the left, again and again."""
    if len(set(map(len, matrix))) > 1:
        raise ValueError("no rectangle")

    def peel(rest):
        if not rest:
            return []
        first, *others = rest
        return [*first, *peel(list(zip(*others))[::-1])]

    return peel(matrix)
