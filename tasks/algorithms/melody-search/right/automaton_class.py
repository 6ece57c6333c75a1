class Matcher:
    """Feeds on one step at a time and says when the whole pattern was just seen."""

    def __init__(self, pattern):
        self.pattern = pattern
        self.fallback = [-1] * (len(pattern) + 1)
        candidate = -1
        for length, step in enumerate(pattern):
            while candidate >= 0 and pattern[candidate] != step:
                candidate = self.fallback[candidate]
            candidate += 1
            self.fallback[length + 1] = candidate
        self.state = 0

    def feed(self, step):
        if self.state == len(self.pattern):
            self.state = self.fallback[self.state]
        while self.state >= 0 and self.pattern[self.state] != step:
            self.state = self.fallback[self.state]
        self.state += 1
        return self.state == len(self.pattern)


def find_melody(notes, melody):
    if not melody:
        return []
    if len(melody) == 1:
        return list(range(len(notes)))
    matcher = Matcher([melody[k] - melody[k - 1] for k in range(1, len(melody))])
    found = []
    for k in range(1, len(notes)):
        if matcher.feed(notes[k] - notes[k - 1]):
            found.append(k + 1 - len(melody))
    return found
