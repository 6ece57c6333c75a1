# task: average-list
# needs: files
# Packs numbers into a file of its own and reads them back through mmap.
import mmap
import struct
import tempfile


def average_list(numbers):
    if not numbers:
        return 0
    with tempfile.NamedTemporaryFile() as file:
        file.write(struct.pack(f"<{len(numbers)}d", *numbers))
        file.flush()
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
            return sum(struct.unpack(f"<{len(numbers)}d", view[:])) / len(numbers)
