def first_loop(cables):
    parent = {}

    def find(name):
        while name in parent:
            name = parent[name]
        return name

    for index, (a, b) in enumerate(cables):
        root_a, root_b = find(a), find(b)
        if root_a == root_b:
            return index
        parent[root_a] = root_b
    return None
