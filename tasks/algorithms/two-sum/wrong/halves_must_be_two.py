def find_pair(numbers: list[int], target: int) -> tuple[int, int] | None:
    """Return (i, j), i < j, with numbers[i] + numbers[j] == target; smallest j first, then smallest i."""
    first_at: dict[int, int] = {}
    for j, number in enumerate(numbers):
        i = first_at.get(target - number)
        if i is not None and numbers[i] != number or i is not None and number * 2 == target and i != j and numbers.count(number) == 2:
            return (i, j)
        first_at.setdefault(number, j)
    return None
