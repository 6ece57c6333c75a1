from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity")
        self.capacity, self.hits, self.misses = capacity, 0, 0
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
        return self.get(key)

    def keys(self):
        return list(self._data)

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data
