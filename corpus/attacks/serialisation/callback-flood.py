# task: moving-average-stream
# harm: solved
# slow: yes
# Calls the test's function without end.


def moving_averages(read, size):
    while True:
        read()
