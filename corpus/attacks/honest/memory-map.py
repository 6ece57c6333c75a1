# task: average-list
# Keeps its numbers in mapped memory, and tells the kernel how it will use it.
import mmap
import struct


def average_list(numbers):
    if not numbers:
        return 0
    with mmap.mmap(-1, 8 * len(numbers)) as view:
        view.madvise(mmap.MADV_WILLNEED)
        view.madvise(mmap.MADV_SEQUENTIAL)
        for place, number in enumerate(numbers):
            struct.pack_into("d", view, 8 * place, number)
        values = struct.unpack_from(f"{len(numbers)}d", view)
        view.madvise(mmap.MADV_DONTNEED)
    return sum(values) / len(values)
