from functools import reduce


def max_run_sum(numbers):
    def step(state, number):
        best, ending = state
        ending = number if ending < 0 else ending + number
        return (ending if ending > best else best), ending

    if len(numbers) == 0:
        return 0
    return reduce(step, numbers[1:], (numbers[0], numbers[0]))[0]
