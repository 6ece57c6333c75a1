# task: merge-intervals
# Ordered dataclasses, turned into tuples at the end.
from dataclasses import astuple, dataclass


@dataclass(order=True)
class Span:
    start: int
    end: int

    def __post_init__(self):
        if self.start > self.end:
            raise ValueError("a span ends before it starts")


def merge_spans(spans):
    merged = []
    for span in sorted(Span(*pair) for pair in spans):
        if merged and span.start <= merged[-1].end:
            merged[-1].end = max(merged[-1].end, span.end)
        else:
            merged.append(span)
    return [astuple(span) for span in merged]
