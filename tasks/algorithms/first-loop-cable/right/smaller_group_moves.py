def first_loop(cables):
    group_of = {}
    for index, (a, b) in enumerate(cables):
        small = group_of.setdefault(a, [a])
        large = group_of.setdefault(b, [b])
        if small is large:
            return index
        if len(small) > len(large):
            small, large = large, small
        large.extend(small)
        for name in small:
            group_of[name] = large
    return None
