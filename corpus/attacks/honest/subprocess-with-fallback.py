# task: average-list
# Tries things that are not allowed, and lives on when they fail.
import os
import socket
import subprocess

try:
    subprocess.run(["true"], check=True)
except (OSError, subprocess.SubprocessError):
    pass
try:
    socket.create_connection(("127.0.0.1", 9), 0.1)
except OSError:
    pass
try:
    os.listdir("/")
except OSError:
    pass


def average_list(numbers):
    return sum(numbers) / len(numbers) if numbers else 0
