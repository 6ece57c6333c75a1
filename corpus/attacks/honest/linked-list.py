# task: lru-cache
# Nodes with weak references and a lock.
import threading
import weakref


class Node:
    __slots__ = ("key", "value", "before", "after", "__weakref__")

    def __init__(self, key=None, value=None):
        self.key, self.value, self.before, self.after = key, value, None, None


class LRUCache:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity")
        self.capacity, self.lock = capacity, threading.RLock()
        self.head, self.tail, self.nodes = Node(), Node(), {}
        self.head.after, self.tail.before = self.tail, weakref.ref(self.head)
        self.hits = self.misses = 0

    def _cut(self, node):
        before = node.before()
        before.after, node.after.before = node.after, weakref.ref(before)

    def _append(self, node):
        last = self.tail.before()
        last.after, node.before, node.after = node, weakref.ref(last), self.tail
        self.tail.before = weakref.ref(node)

    def get(self, key, default=None):
        with self.lock:
            node = self.nodes.get(key)
            if node is None:
                self.misses += 1
                return default
            self.hits += 1
            self._cut(node)
            self._append(node)
            return node.value

    def put(self, key, value):
        with self.lock:
            dropped = None
            node = self.nodes.get(key)
            if node is None:
                if len(self.nodes) == self.capacity:
                    oldest = self.head.after
                    dropped = oldest.key
                    self._cut(oldest)
                    del self.nodes[dropped]
                node = self.nodes[key] = Node(key)
            else:
                self._cut(node)
            node.value = value
            self._append(node)
            return dropped

    def peek(self, key):
        node = self.nodes.get(key)
        return node.value if node else None

    def keys(self):
        found, node = [], self.head.after
        while node is not self.tail:
            found.append(node.key)
            node = node.after
        return found

    def __len__(self):
        return len(self.nodes)

    def __contains__(self, key):
        return key in self.nodes
