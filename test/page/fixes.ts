/** Fixes of the task `average-list`, from refused to right. */

export const RIGHT = `def average_list(numbers):
    if not numbers:
        return 0
    return sum(numbers) / len(numbers)
`;

export const WRONG = `def average_list(numbers):
    print("\\x1b[31mred\\x1b[0m words")
    return sum(numbers) / len(numbers)
`;
