def max_run_sum(numbers):
    """Divide and conquer: (sum, best beginning, best ending, best of all) of two halves give those of the whole."""

    def look(low, high):
        if high - low == 1:
            return (numbers[low],) * 4
        middle = (low + high) // 2
        total_a, begin_a, end_a, best_a = look(low, middle)
        total_b, begin_b, end_b, best_b = look(middle, high)
        return (
            total_a + total_b,
            max(begin_a, total_a + begin_b),
            max(end_b, end_a + total_b),
            max(best_a, best_b, end_a + begin_b),
        )

    return look(0, len(numbers))[3] if numbers else 0
