# task: average-list
# Adds up in tasks of a group.
import asyncio


async def add(numbers):
    return sum(numbers)


async def average(numbers):
    async with asyncio.TaskGroup() as group:
        halves = [group.create_task(add(numbers[n::2])) for n in (0, 1)]
    return sum(half.result() for half in halves) / len(numbers)


def average_list(numbers):
    return asyncio.run(average(numbers)) if numbers else 0
