# task: average-list
# Asks a thread of its own for the average, by a pair of sockets.
import json
import socket
import threading


def average_list(numbers):
    asking, answering = socket.socketpair()

    def answer():
        with answering, answering.makefile("rw") as stream:
            received = json.loads(stream.readline())
            stream.write(json.dumps(sum(received) / len(received) if received else 0) + "\n")

    thread = threading.Thread(target=answer)
    thread.start()
    with asking:
        asking.sendall(json.dumps(numbers).encode() + b"\n")
        asking.shutdown(socket.SHUT_WR)
        with asking.makefile() as stream:
            result = json.loads(stream.readline())
    thread.join()
    return result
