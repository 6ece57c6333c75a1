class LRUCache:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity")
        self.capacity, self.hits, self.misses = capacity, 0, 0
        self._data, self._order = {}, []

    def get(self, key, default=None):
        if key not in self._data:
            self.misses += 1
            return default
        self.hits += 1
        self._order.remove(key)
        self._order.append(key)
        return self._data[key]

    def put(self, key, value):
        dropped = None
        if key in self._data:
            self._order.remove(key)
        elif len(self._data) == self.capacity:
            dropped = self._order.pop(0)
            del self._data[dropped]
        self._data[key] = value
        self._order.append(key)
        return dropped

    def peek(self, key):
        return self._data.get(key)

    def keys(self):
        return self._order

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data
