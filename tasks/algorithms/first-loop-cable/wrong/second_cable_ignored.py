def first_loop(cables):
    parent = {}

    def find(name):
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = name = parent[parent[name]]
        return name

    seen = set()
    for index, (a, b) in enumerate(cables):
        if frozenset((a, b)) in seen:
            continue
        seen.add(frozenset((a, b)))
        root_a, root_b = find(a), find(b)
        if root_a == root_b:
            return index
        parent[root_b] = root_a
    return None
