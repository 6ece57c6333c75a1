class LRUCache:
    def __init__(self, capacity):
        if not capacity >= 1:
            raise ValueError("a cache holds at least one pair")
        self.capacity = capacity
        self.pairs = {}
        self.hits = self.misses = 0

    def get(self, key, default=None):
        try:
            value = self.pairs.pop(key)
        except KeyError:
            self.misses += 1
            return default
        self.pairs[key] = value
        self.hits += 1
        return value

    def put(self, key, value):
        oldest = None
        if key in self.pairs:
            del self.pairs[key]
        elif len(self.pairs) >= self.capacity:
            oldest = next(iter(self.pairs))
            del self.pairs[oldest]
        self.pairs[key] = value
        return oldest

    def peek(self, key):
        return self.pairs[key] if key in self.pairs else None

    def keys(self):
        return [*self.pairs]

    def __len__(self):
        return len(self.pairs)

    def __contains__(self, key):
        return key in self.pairs
