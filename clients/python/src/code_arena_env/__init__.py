"""Client of CodeArena, a gym for code repair. Trainers' parts: ``code_arena_env.trl``, ``.gym``, ``.harness``,
``.environment``."""

from .batch import Graded, Grader
from .client import CodeArenaEnv
from .edits import Edit, Edits
from .errors import CodeArenaError
from .models import CodeArenaAction, CodeArenaObservation, CodeArenaState
from .tasks import Catalogue, Records, as_frame

__all__ = [
    "Catalogue",
    "CodeArenaAction",
    "CodeArenaEnv",
    "CodeArenaError",
    "CodeArenaObservation",
    "CodeArenaState",
    "Edit",
    "Edits",
    "Graded",
    "Grader",
    "Records",
    "as_frame",
]
