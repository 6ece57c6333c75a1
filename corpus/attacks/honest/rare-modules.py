# task: average-list
# Modules that few fixes import; they are served from memory.
import bdb
import cmd
import filecmp
import imaplib
import mailbox
import optparse
import plistlib
import pydoc
import tomllib
import trace
import unittest.mock
import wave
import xmlrpc.client
import zipapp

SETTINGS = tomllib.loads("empty = 0")
assert plistlib.loads(plistlib.dumps({"a": 1})) == {"a": 1}


def average_list(numbers):
    return sum(numbers) / len(numbers) if numbers else SETTINGS["empty"]
