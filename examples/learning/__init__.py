"""A small policy that learns to repair programs, and one that learns to cheat: see docs/learning.md."""
