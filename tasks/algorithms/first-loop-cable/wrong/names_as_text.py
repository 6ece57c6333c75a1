def first_loop(cables):
    parent = {}

    def find(name):
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = name = parent[parent[name]]
        return name

    for index, (a, b) in enumerate(cables):
        a, b = find(str(a)), find(str(b))
        if a == b:
            return index
        parent[b] = a
    return None
