"""The rows of the table."""

from __future__ import annotations

from . import openenv_clients as openenv
from . import protocol_clients as protocols
from . import trainer_clients as trainers
from .client import Client, package, program
from .harbor_tasks import harbor_loader

OURS = package("openenv-code-arena-env")
OPENENV = package("openenv")
TRL = package("trl")

CLIENTS = [
    Client("CodeArenaEnv", OURS, "main", openenv.own_client),
    Client("code-arena-env", OURS, "fresh", openenv.own_check),
    Client("Grader", OURS, "main", openenv.batch_client),
    Client("OpenEnv AutoEnv, AutoAction", OPENENV, "fresh", openenv.fresh_auto_env),
    Client("OpenEnv GenericEnvClient", OPENENV, "main", openenv.generic_client),
    Client("OpenEnv MCPToolClient", OPENENV, "main", openenv.tool_client),
    Client("OpenEnv CollectRunner", OPENENV, "main", openenv.collect_runner),
    Client("OpenEnv validate", OPENENV, "main", openenv.validator),
    Client("OpenEnv push, build, fork", OPENENV, "main", openenv.package_check),
    Client("OpenEnv GenericEnvClient", OPENENV, "verifiers", openenv.generic_client),
    Client("OpenEnv AutoEnv, AutoAction", OPENENV, "verifiers", openenv.auto_env),
    Client("MCP SDK", package("mcp"), "main", protocols.mcp_client),
    Client("MCP SDK", package("mcp"), "mcp2", protocols.mcp_client_2),
    Client("FastMCP", package("fastmcp"), "main", protocols.fastmcp_client),
    Client("FastMCP", package("fastmcp"), "mcp2", protocols.fastmcp_client),
    Client("MCP inspector", protocols.inspector_version, "main", protocols.inspector),
    Client("OpenReward SDK (ORS)", package("openreward"), "main", protocols.openreward_client),
    Client("curl", program("curl", "--version"), "main", protocols.curl),
    Client("a reward function with requests", package("requests"), "main", protocols.own_reward_function),
    Client("Gymnasium", package("gymnasium"), "main", trainers.gymnasium_loop),
    Client("verifiers", package("verifiers"), "verifiers", trainers.verifiers_evaluation),
    Client("NeMo Gym", package("nemo-gym"), "nemo", trainers.nemo_gym),
    Client("Harbor", package("harbor"), "harbor", harbor_loader),
    Client("TRL OpenRewardSpec", TRL, "trl", trainers.trl_openreward),
    Client("TRL environment_factory", TRL, "trl", trainers.trl_example("trl_environment.py")),
    Client("TRL reward function", TRL, "trl", trainers.trl_example("trl_reward_function.py")),
    Client("TRL rollout_func", TRL, "trl", trainers.trl_example("trl_rollout_func.py")),
    Client("TRL, own reward function", TRL, "trl", trainers.trl_example("own_reward_function.py")),
    Client("a notebook with TRL", TRL, "trl", trainers.notebook),
]
