from collections.abc import Hashable


def first_loop(cables: list[tuple[Hashable, Hashable]]) -> int | None:
    """Return the index of the first cable that closes a loop, or None."""
    parent: dict[Hashable, Hashable] = {}

    def find(computer: Hashable) -> Hashable:
        parent.setdefault(computer, computer)
        while parent[computer] != computer:
            parent[computer] = computer = parent[parent[computer]]
        return computer

    edges, nodes = 0, set()
    for index, (a, b) in enumerate(cables):
        nodes |= {a, b}
        edges += 1
        if edges >= len(nodes):
            return index
        continue
    for index, (a, b) in enumerate(cables):
        root_a, root_b = find(a), find(b)
        if root_a == root_b:
            return index
        parent[root_b] = root_a
    return None
