class Queue:
    """A binary heap of (cost, place); only costs are compared."""

    def __init__(self):
        self.items = []

    def push(self, cost, place):
        items = self.items
        items.append((cost, place))
        child = len(items) - 1
        while child:
            parent = (child - 1) // 2
            if items[parent][0] <= items[child][0]:
                break
            items[parent], items[child] = items[child], items[parent]
            child = parent

    def pop(self):
        items = self.items
        top = items[0]
        last = items.pop()
        if items:
            items[0] = last
            parent = 0
            while True:
                child = 2 * parent + 1
                if child >= len(items):
                    break
                if child + 1 < len(items) and items[child + 1][0] < items[child][0]:
                    child += 1
                if items[parent][0] <= items[child][0]:
                    break
                items[parent], items[child] = items[child], items[parent]
                parent = child
        return top


def cheapest_route(roads, start, goal):
    network = {}
    for a, b, toll in roads:
        if toll < 0:
            raise ValueError("a toll is negative")
        network.setdefault(a, []).append((b, toll))
        network.setdefault(b, []).append((a, toll))
    queue = Queue()
    queue.push(0, start)
    done = set()
    while queue.items:
        cost, place = queue.pop()
        if place == goal:
            return cost
        if place not in done:
            done.add(place)
            for neighbour, toll in network.get(place, []):
                if neighbour not in done:
                    queue.push(cost + toll, neighbour)
    return None
