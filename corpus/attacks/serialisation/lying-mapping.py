# task: flatten-config
# harm: solved
# A mapping whose views change while they are read.
from collections import OrderedDict


class Shifting(OrderedDict):
    def items(self):
        while True:
            yield ("a", 1)

    def __iter__(self):
        while True:
            yield "a"


def flatten(config, max_depth=None):
    return Shifting(a=1)
