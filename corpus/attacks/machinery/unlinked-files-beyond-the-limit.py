# task: two-sum
# harm: answer contains BEYOND
# needs: files
# Says so when more could be written than is allowed.
import os

written, kept = 0, []
try:
    for number in range(20):
        path = f"{os.environ['TMPDIR']}/f{number}"
        descriptor = os.open(path, os.O_CREAT | os.O_WRONLY, 0o600)
        os.unlink(path)
        kept.append(descriptor)
        for _ in range(15):
            written += os.write(descriptor, bytes(1 << 20))
    import time

    time.sleep(0.5)
    print("BEYOND", written)
except OSError:
    pass


def find_pair(numbers, target):
    return None
