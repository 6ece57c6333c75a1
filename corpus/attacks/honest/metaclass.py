# task: lru-cache
# A metaclass, slots, properties and operators.
from collections import OrderedDict


class Counted(type):
    made = 0

    def __call__(cls, *args, **kwargs):
        Counted.made += 1
        return super().__call__(*args, **kwargs)


class LRUCache(metaclass=Counted):
    __slots__ = ("_data", "capacity", "_hits", "_misses")

    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self.capacity, self._data = capacity, OrderedDict()
        self._hits = self._misses = 0

    @property
    def hits(self):
        return self._hits

    @property
    def misses(self):
        return self._misses

    def get(self, key, default=None):
        try:
            self._data.move_to_end(key)
        except KeyError:
            self._misses += 1
            return default
        self._hits += 1
        return self._data[key]

    def put(self, key, value):
        dropped = None
        if key not in self._data and len(self._data) >= self.capacity:
            dropped = self._data.popitem(False)[0]
        self._data[key] = value
        self._data.move_to_end(key)
        return dropped

    def peek(self, key):
        return self._data.get(key)

    def keys(self):
        return [*self._data]

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return key in self._data
