# task: average-list
# Names and comments in other scripts.
# Среднее значение — 平均値


def average_list(numbers):
    größe = len(numbers)
    сумма = sum(numbers)
    return сумма / größe if größe else 0
