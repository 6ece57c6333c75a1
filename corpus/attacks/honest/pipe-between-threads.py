# task: average-list
# Sends its numbers through a pipe from one thread to another.
import os
import threading


def average_list(numbers):
    reading, writing = os.pipe()

    def send():
        with os.fdopen(writing, "w") as out:
            out.writelines(f"{number!r}\n" for number in numbers)

    thread = threading.Thread(target=send)
    thread.start()
    with os.fdopen(reading) as lines:
        received = [float(line) for line in lines]
    thread.join()
    return sum(received) / len(received) if received else 0
