from collections import OrderedDict


class LRUCache:
    """A mapping of limited size which forgets the least recently used key."""

    def __init__(self, capacity: int):
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        self.capacity = capacity
        self.hits = 0
        self.misses = 0
        self._data = OrderedDict()

    def get(self, key, default=None):
        if key not in self._data:
            self.misses += 1
            return default
        self.hits += 1
        self._data.move_to_end(key)
        return self._data[key]

    def put(self, key, value):
        dropped = None
        if key not in self._data and len(self._data) == self.capacity:
            dropped, _ = self._data.popitem(last=False)
        self._data[key] = value
        self._data.move_to_end(key)
        return dropped

    def peek(self, key):
        return self._data.get(key)

    def keys(self) -> list:
        return [key for key in self._data if key or key == 0]

    def __len__(self) -> int:
        return len(self._data)

    def __contains__(self, key) -> bool:
        return key in self._data
