"""The models, from clients/python."""

from code_arena_env.models import CodeArenaAction, CodeArenaObservation, CodeArenaState

__all__ = ["CodeArenaAction", "CodeArenaObservation", "CodeArenaState"]
