"""Starts the zygote, from a harness that has seen no task yet."""

import json
import os
import socket
import subprocess
import sys
from typing import Any

from harness import own_mounts

_ENVIRON = {
    "PYTHONHASHSEED": "0",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "MALLOC_ARENA_MAX": "1",
    "PYTHONUTF8": "1",
    "LD_BIND_NOW": "1",
}


def start_zygote(code_dir: str, settings: dict[str, Any]) -> socket.socket:
    """Returns this side's end of its control socket, on which it has got its settings.

    settings: what `zygote.server.Zygote` reads; "mount_point" is None where the harness has no mounts of its own.
    """
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    program = os.path.join(code_dir, "zygote", "__main__.py")

    def start() -> subprocess.Popen[bytes]:
        # -I would ignore PYTHONHASHSEED; the environment is ours and holds nothing else, so -s -P are as good.
        return subprocess.Popen(
            [sys.executable, "-s", "-P", "-S", "-B", program, str(theirs.fileno())],
            env=_ENVIRON,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            cwd=settings["empty_dir"],
        )

    if settings["mount_point"] is None:
        start()
    else:
        own_mounts.start_in_pid_namespace(start)
    theirs.close()
    ours.send(json.dumps({**settings, "code_dir": code_dir}).encode())
    return ours
