"""The conditions of OpenEnv's docker provider without docker: a ValidationProvider made of Linux namespaces.

As `docker create` does for a validation: no network but loopback, user and group 65532, no capabilities and no way to
get any, no new user namespaces (docker's seccomp profile refuses them), at most 256 processes, the whole root
read-only, and nothing to write to but a /tmp of limited size. The files are those that the Dockerfile copies. Not
emulated: the image's own Debian (this machine's root stands in), the memory limit and docker's other seccomp rules.
Needs root.
"""

from __future__ import annotations

import ctypes
import json
import shutil
import socket
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import Any

from openenv.validation.providers import StartupError
from openenv.validation.providers._netns import PROBE_SCRIPT, SINK_SCRIPT, WAIT_READY_SCRIPT
from openenv.validation.types import ProviderCapability

from .server import ROOT

#: what the Dockerfile copies into its last stage
COPIED = ("dist", "tasks", "package.json", "README.md", "LICENSE")
CONTROL_PORT = 8000
#: of the documentation's range, on the loopback of a network namespace of the validator's own
SINK_ADDRESS = "198.51.100.1"
CLONE_NEWNET = 0x40000000

# $1 mount point of the new root, $2 folder of the program, $3 node_modules, $4 bytes of /tmp. In a changed root the
# kernel makes no user namespaces, which is what docker's seccomp profile comes to.
ENTER = """
set -e
mount --make-rprivate /
mount --bind / "$1"
mount -o remount,bind,ro "$1"
mount -t tmpfs -o size=4k,mode=755,ro tmpfs "$1/media"
mount -t proc proc "$1/proc"
mount -t tmpfs -o size=1m,mode=755 tmpfs "$1/dev"
for name in null zero full random urandom; do touch "$1/dev/$name"; mount --bind "/dev/$name" "$1/dev/$name"; done
mount --bind "$2" "$1/srv"
mount --bind "$3" "$1/srv/node_modules"
mount -o remount,bind,ro "$1/srv"
mount -t tmpfs -o "size=$4,nosuid,nodev,mode=1777" tmpfs "$1/tmp"
for path in root home work mnt; do
    [ ! -d "$1/$path" ] || mount -t tmpfs -o size=4k,mode=755,ro tmpfs "$1/$path"
done
ip link set lo up
cd "$1/srv"
chroot "$1" setpriv --reuid 65532 --regid 65532 --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all \
    prlimit --nproc=256 env -i PATH=/usr/local/bin:/usr/bin:/bin NODE_ENV=production HOST=0.0.0.0 PORT=7860 \
    CODEARENA_EXTRA_PORTS=8000 CODEARENA_DATA_DIR=/media CODEARENA_PYTHON=/usr/bin/python3 \
    PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 sh -c 'cd /srv && exec node dist/src/main.js' &
wait $!
"""


class EmulatedContainer:
    """Builds by copying, and starts what the image would start."""

    name = "emulated-container"
    capabilities = frozenset({ProviderCapability.IMAGE_BUILD, ProviderCapability.NETWORK_POLICY})
    supported_network_modes = frozenset({"no-network"})

    def build(self, root: Path, execution: Any) -> str:
        """Not an image: the checkout's build stands for it, under a digest of the form that the contract asks for."""
        if not (ROOT / "dist" / "src" / "main.js").is_file():
            raise StartupError("the program is not built")
        return "sha256:" + "0" * 64

    def start(self, spec: Any) -> RunningSubject:
        """Waits for /health. Raises StartupError with what the program said when it does not come."""
        subject = RunningSubject(spec.resources.disk_mb << 20)
        code, _ = subject.run_inside(WAIT_READY_SCRIPT, str(spec.startup_timeout_s))
        if code != 0:
            said = subject.logs()
            subject.stop()
            raise StartupError(f"no 200 from /health: {said}")
        return subject


class RunningSubject:
    """The program in its namespaces, and a way to it from this host."""

    def __init__(self, tmp_bytes: int) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="emulated-container-"))
        program, mount_point = self._folder / "program", self._folder / "root"
        for path in (program / "node_modules", mount_point):
            path.mkdir(parents=True)
        for name in COPIED:
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
            copy(ROOT / name, program / name)
        # What everybody may look into, as in an image.
        for path in (self._folder, program):
            path.chmod(0o755)
        self._log = open(self._folder / "log", "w+b")  # noqa: SIM115  (closed by stop)
        modules = str((ROOT / "node_modules").resolve())
        arguments = [str(mount_point), str(program), modules, str(tmp_bytes)]
        kinds = ["--mount", "--pid", "--fork", "--net", "--ipc", "--uts", "--kill-child"]
        self._process = subprocess.Popen(
            ["unshare", *kinds, "sh", "-c", ENTER, "sh", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
        )
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.base_url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def run_inside(self, script: str, *arguments: str) -> tuple[int, str]:
        """A script of the validator's in the network of the program; exit status and output."""
        enter = ["nsenter", f"--net=/proc/{self._process.pid}/ns/net", "unshare", "--mount"]
        # /sys shows the network that it was mounted in.
        own_sys = ["sh", "-c", 'mount -t sysfs sysfs /sys && exec python3 -c "$@"', "sh"]
        done = subprocess.run([*enter, *own_sys, script, *arguments], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    def inspect(self) -> dict[str, Any]:
        return {"kind": "namespaces", "pid": self._process.pid}

    def logs(self, max_bytes: int = 65536) -> str:
        return (self._folder / "log").read_bytes()[-max_bytes:].decode(errors="replace")

    def measure_network(self) -> dict[str, Any]:
        """The package's own probes, in a network that has the sink and in the program's."""
        address = ["ip", "address", "add", f"{SINK_ADDRESS}/32", "dev", "lo"]
        control = " && ".join(["ip link set lo up", " ".join(address), 'python3 -c "$1" & python3 -c "$2" "$3" 15'])
        command = ["unshare", "--net", "--pid", "--fork", "--kill-child", "sh", "-c", control]
        seen = subprocess.run(
            [*command, "sh", SINK_SCRIPT, PROBE_SCRIPT, SINK_ADDRESS], stdout=subprocess.PIPE, text=True, check=True
        )
        measured = json.loads(self.run_inside(PROBE_SCRIPT, SINK_ADDRESS)[1])
        reached = json.loads(seen.stdout)["probes"]
        kinds = ("tcp", "udp", "icmp")
        return {
            "schema_version": 1,
            "requested_mode": "no-network",
            "subject_network_mode": "none",
            "namespace": measured["namespace"],
            "probes": [{"kind": kind, "control": reached[kind], "subject": measured["probes"][kind]} for kind in kinds],
        }

    def stop(self) -> None:
        self._listener.close()
        self._process.kill()
        self._process.wait()
        self._log.close()
        shutil.rmtree(self._folder)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        # A thread may have a network of its own; sockets keep the one that they were made in.
        with open(f"/proc/{self._process.pid}/ns/net") as network:
            if ctypes.CDLL(None, use_errno=True).setns(network.fileno(), CLONE_NEWNET) != 0:
                raise OSError(ctypes.get_errno(), "setns")
        server = socket.create_connection(("127.0.0.1", CONTROL_PORT))
        back = threading.Thread(target=_pump, args=(server, client), daemon=True)
        back.start()
        _pump(client, server)
        back.join()
        client.close()
        server.close()


def _pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while chunk := source.recv(65536):
            target.sendall(chunk)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass
