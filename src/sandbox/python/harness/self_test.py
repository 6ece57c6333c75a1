"""The self-test: runs the probes in a process of the same kind as a fix's and says which isolation level they prove."""

import json
import struct
from typing import TYPE_CHECKING, Any

from harness.errors import InfrastructureError

if TYPE_CHECKING:
    from harness.server import Harness

_LIMIT_S = 10.0


def run(harness: "Harness") -> dict[str, Any]:
    """{"level", "layers", "missing", "probes"}; a layer that let a probe through does not count as being on. What only
    namespaces refuse is expected of them alone."""
    process = harness.processes.new_process(_LIMIT_S, 256 << 20, role="probe")
    process.begin(cpu_s=_LIMIT_S, wall_s=_LIMIT_S)
    try:
        process.socket.setblocking(True)
        process.socket.settimeout(_LIMIT_S)
        size = struct.unpack("<I", process.read_exactly(4))[0]
        probes = json.loads(process.read_exactly(size))
    except OSError as error:
        raise InfrastructureError(f"the self-test did not answer: {error}") from None
    finally:
        process.close()
    layers, missing = list(harness.facts["layers"]), list(harness.facts["missing"])
    let_through = [p for p in probes if not p["refused"]]
    missing += [f"{p['layer']}: a locked-down process could {p['name']}" for p in let_through]
    failed = [p for p in let_through if p["layer"] != "namespaces" or "namespaces" in layers]
    return {"level": level(layers, failed), "layers": layers, "missing": missing, "probes": probes}


def level(layers: list[str], failed: list[dict[str, Any]]) -> str:
    """`seccomp` only when the filter is on and nothing that it or the file layer must refuse was possible."""
    if "seccomp" not in layers or failed:
        return "rlimits"
    return "namespaces" if "namespaces" in layers else "seccomp"
