# task: average-list
# Divides by a bool, catches the error.


def average_list(numbers):
    try:
        return sum(numbers) / len(numbers)
    except ZeroDivisionError:
        return 0
