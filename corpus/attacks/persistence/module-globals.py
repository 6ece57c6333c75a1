# task: two-sum
# harm: answer contains STALE
# runs: 3
# Marks modules, builtins and the interpreter, and looks for the marks.
import builtins
import json
import os
import random
import sys
import threading

for place in (builtins, json, sys, random, threading, os.environ.__class__):
    if hasattr(place, "codearena_mark"):
        print("STALE", place)
    setattr(place, "codearena_mark", 1)
if "codearena_mark" in os.environ or "codearena_mark" in sys.modules:
    print("STALE environment")
os.environ["codearena_mark"] = "1"
sys.modules["codearena_mark"] = sys


def find_pair(numbers, target):
    return None
