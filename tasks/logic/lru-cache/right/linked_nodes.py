class Node:
    __slots__ = ("key", "value", "older", "newer")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.older = self.newer = self


class LRUCache:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity")
        self.capacity, self.hits, self.misses = capacity, 0, 0
        self._nodes = {}
        self._ring = Node()

    def _cut(self, node):
        node.older.newer, node.newer.older = node.newer, node.older

    def _newest(self, node):
        last = self._ring.older
        last.newer = self._ring.older = node
        node.older, node.newer = last, self._ring

    def get(self, key, default=None):
        node = self._nodes.get(key)
        if node is None:
            self.misses += 1
            return default
        self.hits += 1
        self._cut(node)
        self._newest(node)
        return node.value

    def put(self, key, value):
        node = self._nodes.get(key)
        dropped = None
        if node is not None:
            self._cut(node)
            node.value = value
        else:
            if len(self._nodes) == self.capacity:
                oldest = self._ring.newer
                self._cut(oldest)
                dropped = oldest.key
                del self._nodes[dropped]
            node = self._nodes[key] = Node(key, value)
        self._newest(node)
        return dropped

    def peek(self, key):
        return getattr(self._nodes.get(key), "value", None)

    def keys(self):
        keys = []
        node = self._ring.newer
        while node is not self._ring:
            keys.append(node.key)
            node = node.newer
        return keys

    def __len__(self):
        return len(self._nodes)

    def __contains__(self, key):
        return key in self._nodes
