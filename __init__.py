"""CodeArena as an OpenEnv environment.

The client is the package in clients/python; it stands here because `openenv push` looks for it here.
"""

from code_arena_env import CodeArenaAction, CodeArenaEnv, CodeArenaObservation, CodeArenaState

__all__ = ["CodeArenaAction", "CodeArenaEnv", "CodeArenaObservation", "CodeArenaState"]
