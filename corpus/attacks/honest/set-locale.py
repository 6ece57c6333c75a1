# task: average-list
# Sets the locale of the environment.
import locale

locale.setlocale(locale.LC_ALL, "")


def average_list(numbers):
    return sum(numbers) / len(numbers) if numbers else 0
