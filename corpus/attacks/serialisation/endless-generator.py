# task: sliding-windows
# harm: solved
# slow: yes
# A generator that never ends.
import itertools


def windows(items, size, step=1, partial=False):
    return ([i] for i in itertools.count())
