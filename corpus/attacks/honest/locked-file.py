# task: average-list
# needs: files
# Locks its own file while it writes.
import fcntl
import tempfile


def average_list(numbers):
    with tempfile.NamedTemporaryFile("w+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        fcntl.lockf(file, fcntl.LOCK_EX)
        file.write(repr(sum(numbers)))
        file.seek(0)
        fcntl.flock(file, fcntl.LOCK_UN)
        return float(file.read()) / len(numbers) if numbers else 0
