"""The client, from clients/python."""

from code_arena_env.client import CodeArenaEnv

__all__ = ["CodeArenaEnv"]
