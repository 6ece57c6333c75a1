class Groups:
    def __init__(self):
        self.parent = {}
        self.size = {}

    def find(self, name):
        if name not in self.parent:
            self.parent[name] = name
            self.size[name] = 1
        root = name
        while self.parent[root] != root:
            root = self.parent[root]
        while self.parent[name] != root:
            self.parent[name], name = root, self.parent[name]
        return root

    def join(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        return True


def first_loop(cables):
    groups = Groups()
    return next((index for index, (a, b) in enumerate(cables) if not groups.join(a, b)), None)
