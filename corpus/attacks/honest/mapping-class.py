# task: lru-cache
# A class that is a MutableMapping below, with inheritance and super calls.
from collections import OrderedDict


class Store(OrderedDict):
    def touch(self, key):
        self.move_to_end(key)
        return super().__getitem__(key)


class Base:
    hits = 0
    misses = 0

    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError(f"bad capacity {capacity}")
        self.capacity = capacity
        self.store = Store()

    def __len__(self):
        return len(self.store)

    def __contains__(self, key):
        return key in self.store


class LRUCache(Base):
    def get(self, key, default=None):
        if key in self.store:
            self.hits += 1
            return self.store.touch(key)
        self.misses += 1
        return default

    def put(self, key, value):
        dropped = None
        if key not in self.store and len(self.store) == self.capacity:
            dropped = next(iter(self.store))
            del self.store[dropped]
        self.store[key] = value
        self.store.move_to_end(key)
        return dropped

    def peek(self, key):
        return self.store.get(key)

    def keys(self):
        return list(self.store.keys())
