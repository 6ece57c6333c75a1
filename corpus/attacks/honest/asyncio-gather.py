# task: average-list
# Tasks, a queue and a timeout.
import asyncio


async def work(numbers):
    queue = asyncio.Queue()

    async def put():
        for number in numbers:
            await queue.put(number)

    async def get():
        return [await asyncio.wait_for(queue.get(), 5) for _ in numbers]

    _, got = await asyncio.gather(put(), get())
    return sum(got) / len(got)


def average_list(numbers):
    return asyncio.run(work(numbers)) if numbers else 0
