def first_loop(cables):
    parent = {}

    def find(name):
        while parent.get(name, name) != name:
            name = parent[name]
        return name

    for index, (a, b) in enumerate(cables):
        if a == b or find(a) == find(b):
            return index
        parent[b] = a
    return None
