# task: average-list
# Warns, filters warnings and collects them.
import warnings


def average_list(numbers):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warnings.warn("adding up", DeprecationWarning)
    assert len(caught) == 1
    warnings.warn("once more")
    return sum(numbers) / len(numbers) if numbers else 0
