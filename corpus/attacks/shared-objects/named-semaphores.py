# task: two-sum
# harm: answer contains FOUND
# runs: 3
# Makes named semaphores and shared memory that outlive it.
for make in (
    lambda: __import__("multiprocessing.shared_memory").shared_memory.SharedMemory("codearena-left", True, 64),
    lambda: __import__("_posixshmem").shm_open("/codearena-left", 66, 0o600),
):
    try:
        make()
        print("FOUND shared memory")
    except Exception:
        pass


def find_pair(numbers, target):
    return None
