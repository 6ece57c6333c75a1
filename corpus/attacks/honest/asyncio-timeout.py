# task: average-list
# Waits with a time limit.
import asyncio


async def average(numbers):
    async with asyncio.timeout(5):
        await asyncio.sleep(0)
        return sum(numbers) / len(numbers)


def average_list(numbers):
    return asyncio.run(average(numbers)) if numbers else 0
