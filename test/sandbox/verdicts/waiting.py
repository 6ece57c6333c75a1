#: solution
import asyncio
class Pool:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.log = []
    async def work(self, name, pause=0):
        async with self.lock:
            await asyncio.sleep(pause)
            self.log.append(name)
        return name.upper()
    async def __aenter__(self):
        self.log.append("open")
        return self
    async def __aexit__(self, kind, error, trace):
        self.log.append("close")
        return kind is KeyError
async def count(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
async def slow():
    await asyncio.sleep(30)
async def grouped(n):
    async with asyncio.timeout(5):
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(asyncio.sleep(0, i)) for i in range(n)]
    assert asyncio.current_task() is not None
    return [task.result() for task in tasks]
async def call(function, value):
    return await function(value)
#: tests
import asyncio
import unittest
from solution import Pool, call, count, grouped, slow


class Basic(unittest.IsolatedAsyncioTestCase):
    async def test_together(self):
        pool = Pool()
        self.assertEqual(await asyncio.gather(pool.work("a"), pool.work("b")), ["A", "B"])
        self.assertEqual(pool.log, ["a", "b"])

    async def test_context(self):
        async with Pool() as pool:
            await pool.work("x")
        self.assertEqual(pool.log, ["open", "x", "close"])

    async def test_swallows(self):
        async with Pool():
            raise KeyError("gone")

    async def test_each(self):
        self.assertEqual([i async for i in count(3)], [0, 1, 2])

    async def test_gives_up(self):
        with self.assertRaises(asyncio.TimeoutError):
            await asyncio.wait_for(slow(), 0.02)

    async def test_group(self):
        self.assertEqual(await grouped(3), [0, 1, 2])

    async def test_own_coroutine(self):
        async def double(x):
            return 2 * x

        self.assertEqual(await call(double, 4), 8)


class Edge(unittest.TestCase):
    def test_run(self):
        self.assertEqual(asyncio.run(grouped(2)), [0, 1])
#: wrong forgets to wait
import asyncio
class Pool:
    def __init__(self):
        self.log = []
    def work(self, name, pause=0):
        self.log.append(name)
        return name.upper()
    async def __aenter__(self):
        return self
    async def __aexit__(self, kind, error, trace):
        return None
async def count(n):
    yield 0
async def slow():
    return None
async def grouped(n):
    return list(range(n))
async def call(function, value):
    return function(value)
