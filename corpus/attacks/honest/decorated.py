# task: two-sum
# Decorators with arguments, wraps and a registry.
import functools
import time

calls = {}


def counted(limit):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            start = time.perf_counter()
            calls[function.__name__] = min(calls.get(function.__name__, 0) + 1, limit)
            try:
                return function(*args, **kwargs)
            finally:
                calls["seconds"] = time.perf_counter() - start

        return wrapper

    return decorate


@counted(limit=1000)
def find_pair(numbers, target):
    places = {}
    for j, number in enumerate(numbers):
        if target - number in places:
            return places[target - number], j
        places.setdefault(number, j)
    return None
