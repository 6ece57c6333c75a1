"""Starts the zygote. Run by path, with the number of its control socket as the only argument."""

import os
import sys

if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    from zygote.server import main

    main(int(sys.argv[1]))
