#: solution
def depth(n):
    return n
#: tests
import unittest
from solution import depth
class Basic(unittest.TestCase):
    def test_a(self): self.assertEqual(depth(10), 10)
    def test_b(self): self.assertEqual(depth(3000), 3000)
    def test_c(self): self.assertEqual(depth(0), 0)
#: right limit million
import sys
sys.setrecursionlimit(10**6)
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
#: right limit in the call
import sys
def depth(n):
    sys.setrecursionlimit(2**31 - 1)
    return 0 if n == 0 else 1 + depth(n - 1)
#: right thread with a stack
import sys, threading
def depth(n):
    sys.setrecursionlimit(10**7)
    threading.stack_size(64 * 1024 * 1024)
    box = []
    def go(k): return 0 if k == 0 else 1 + go(k - 1)
    t = threading.Thread(target=lambda: box.append(go(n)))
    t.start(); t.join()
    return box[0]
#: right thread with half a gigabyte
import sys, threading
def depth(n):
    sys.setrecursionlimit(1 << 25)
    threading.stack_size(512 * 1024 * 1024)
    box = []
    def go(k): return 0 if k == 0 else 1 + go(k - 1)
    t = threading.Thread(target=lambda: box.append(go(n)))
    t.start(); t.join()
    return box[0]
#: right stack limit
import sys, resource
resource.setrlimit(resource.RLIMIT_STACK, (resource.getrlimit(resource.RLIMIT_STACK)[1],) * 2)
sys.setrecursionlimit(2**20)
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
#: wrong never comes back; says RecursionError
import sys
sys.setrecursionlimit(1500)
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1) if n < 100 else depth(n + 1)
