class MaxQueue:
    """A queue of two stacks, each of which knows its largest value."""

    def __init__(self):
        self.entry, self.exit = [], []

    def push(self, value):
        self.entry.append((value, max(value, self.entry[-1][1]) if self.entry else value))

    def pop(self):
        if not self.exit:
            while self.entry:
                value, _ = self.entry.pop()
                self.exit.append((value, max(value, self.exit[-1][1]) if self.exit else value))
        self.exit.pop()

    def largest(self):
        return max(stack[-1][1] for stack in (self.entry, self.exit) if stack)


def window_peaks(readings, width):
    if width < 1:
        raise ValueError("width below 1")
    queue = MaxQueue()
    peaks = []
    for count, value in enumerate(readings, start=1):
        queue.push(value)
        if count > width:
            queue.pop()
        if count >= width:
            peaks.append(queue.largest())
    return peaks
