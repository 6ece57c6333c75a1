def first_loop(cables):
    number = {}
    up = []
    rank = []
    for index, cable in enumerate(cables):
        roots = []
        for end in cable:
            node = number.setdefault(end, len(up))
            if node == len(up):
                up.append(node)
                rank.append(0)
            while up[node] != node:
                up[node] = up[up[node]]
                node = up[node]
            roots.append(node)
        one, two = roots
        if one == two:
            return index
        if rank[one] < rank[two]:
            one, two = two, one
        up[two] = one
        rank[one] += rank[one] == rank[two]
    return None
