# task: merge-intervals
# The items of the result are instances of a tuple class with operators.


class Span(tuple):
    __slots__ = ()

    def __new__(cls, start, end):
        if start > end:
            raise ValueError("end before start")
        return super().__new__(cls, (start, end))

    def __or__(self, other):
        return Span(min(self[0], other[0]), max(self[1], other[1]))

    def touches(self, other):
        return other[0] <= self[1]


def merge_spans(spans):
    merged = []
    for span in sorted(Span(*pair) for pair in spans):
        if merged and merged[-1].touches(span):
            merged[-1] |= span
        else:
            merged.append(span)
    return merged
