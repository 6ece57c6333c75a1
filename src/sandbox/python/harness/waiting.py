"""How long a process has waited for a processor: time that a busy host took, not its own doing."""


def waited_s(pid: str) -> float | None:
    """Seconds since the process began (`self` for this one); None where the kernel doesn't say."""
    try:
        with open(f"/proc/{pid}/schedstat", "rb", buffering=0) as file:
            return int(file.read().split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return None
