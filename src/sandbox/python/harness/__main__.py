"""Starts the harness. Run by path, so that no folder but this one's parent is searched for modules."""

import os
import sys

_PYTHON_FOLDER = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

if __name__ == "__main__":
    sys.path.insert(0, _PYTHON_FOLDER)
    from harness.server import main

    main(_PYTHON_FOLDER)
