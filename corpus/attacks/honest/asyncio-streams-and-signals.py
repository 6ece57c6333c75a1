# task: average-list
# Runs an event loop with a thread, a handler of a signal and a stream.
import asyncio
import os
import signal
import socket


async def averaged(numbers):
    loop = asyncio.get_running_loop()
    told = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, told.set)
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.wait_for(told.wait(), 5)
    loop.remove_signal_handler(signal.SIGUSR1)
    first, second = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=first)
    second.sendall(b"go\n")
    assert await reader.readline() == b"go\n"
    writer.close()
    second.close()
    return await asyncio.to_thread(lambda: sum(numbers) / len(numbers) if numbers else 0)


def average_list(numbers):
    return asyncio.run(averaged(numbers))
