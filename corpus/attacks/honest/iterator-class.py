# task: sliding-windows
# An iterator class instead of a generator.
import collections


class windows:
    def __init__(self, items, size, step=1, partial=False):
        if size < 1 or step < 1:
            raise ValueError("size and step must be positive")
        self.source, self.size, self.step, self.partial = iter(items), size, step, partial
        self.buffer, self.skip, self.ended = collections.deque(), 0, False

    def __iter__(self):
        return self

    def __next__(self):
        while not self.ended and len(self.buffer) < self.size:
            try:
                item = next(self.source)
            except StopIteration:
                self.ended = True
                break
            if self.skip:
                self.skip -= 1
            else:
                self.buffer.append(item)
        if len(self.buffer) < self.size and not (self.partial and self.buffer):
            raise StopIteration
        window = list(self.buffer)[: self.size]
        self.skip += max(self.step - len(self.buffer), 0) if len(window) == self.size else 0
        for _ in range(min(self.step, len(self.buffer))):
            self.buffer.popleft()
        return window
