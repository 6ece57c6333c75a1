"""The clean process that forks candidates, and how they are locked down."""
