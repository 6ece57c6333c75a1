def first_loop(cables):
    group_of = {}
    for index, (a, b) in enumerate(cables):
        left = group_of.setdefault(a, frozenset([a]))
        right = group_of.setdefault(b, frozenset([b]))
        if left is right:
            return index
        both = left | right
        for name in both:
            group_of[name] = both
    return None
