# task: average-list
# Compiles a little program of its own.
SOURCE = "def mean(values):\n    return sum(values) / len(values)\n"
space = {}
exec(compile(SOURCE, "<mean>", "exec"), space)


def average_list(numbers):
    return space["mean"](numbers) if eval("bool(numbers)") else 0
