"""What runs beside a fix in its locked-down process. Nothing here is trusted."""
