import { join } from 'node:path';
import { expect, it } from 'vitest';
import { notesOnTests } from '../../../src/authoring/validation/tests-say.js';
import { loadTasks } from '../../../src/taskset/load-tasks.js';
import { makeTask } from '../../support/task-folders.js';

const SOLUTION = `import os
from datetime import date
class Named(type):
    def __len__(cls):
        return 3
class Table(metaclass=Named):
    pass
class Stack:
    made = 0
def f(x):
    return os.getcwd()
`;
const HEAD = `import dis, gc, inspect, os, sys, threading, unittest, warnings
from concurrent.futures import ThreadPoolExecutor
from unittest import mock
from unittest.mock import patch
import solution
from solution import Stack, Table, f
class Basic(unittest.TestCase):
    def test(self):
        `;
const LINE = HEAD.split('\n').length;

const notesOn = (line: string, head = HEAD) =>
	notesOnTests(makeTask({ solutionCode: SOLUTION, testsCode: `${head}${line}\n`, heldoutCode: null }));

it.each([
	['mock.patch("os.getcwd", return_value="x")', 'in the place of os.getcwd'],
	['patch("os.path.exists")', 'in the place of os.path.exists'],
	['patch.object(os, "getcwd")', 'in the place of os.getcwd'],
	['mock.patch("builtins.sorted")', 'in the place of sorted'],
	['mock.patch("solution.os.getcwd")', 'in the place of os.getcwd'],
	['mock.patch.object(solution.date, "today")', 'in the place of datetime.date.today'],
	['os.getcwd = lambda: "x"', 'in the place of os.getcwd'],
	['class Mine(Stack): pass', 'class Mine extends Stack'],
	['class Mine(solution.Stack): pass', 'class Mine extends Stack'],
	['self.assertWarns(DeprecationWarning, f, 1)', 'assertWarns expects warnings'],
	['self.assertLogs("x")', 'assertLogs expects log records'],
	['len(Table)', 'asks the metaclass of Table'],
	['Table["a"]', 'asks the metaclass of Table'],
	['vars(Stack)', "vars(Stack) lists what the class in the tests has, not the fix's"],
	['Stack.__dict__', "Stack.__dict__ is that of what stands in for the fix's own"],
	['solution.f.__code__', "solution.f.__code__ is that of what stands in for the fix's own"],
	['inspect.getsource(f)', 'inspect.getsource looks into functions and frames'],
	['inspect.signature(f)', 'inspect.signature looks into functions and frames'],
	['gc.get_referrers(f)', 'gc.get_referrers looks into'],
	['sys.getrefcount(f)', 'sys.getrefcount looks into'],
	['threading.Thread(target=f)', 'wait for each other'],
	['ThreadPoolExecutor(4)', 'wait for each other'],
])('tells the line of a test with `%s`, and why', (line, expected) => {
	const notes = notesOn(line);
	expect(notes.map(({ file, line }) => [file, line])).toEqual([['tests.py', LINE]]);
	expect(notes[0]?.message).toContain(expected);
});

it.each([
	'mock.patch("sys.stdin")',
	'mock.patch("builtins.input", return_value="x")',
	'mock.patch("time.time", return_value=1)',
	'mock.patch.dict(os.environ, {"A": "1"})',
	'mock.patch("solution.f")',
	'mock.patch("solution.os")',
	'mock.patch.object(solution, "os")',
	'mock.patch.object(Stack, "made", 5)',
	'Stack.made = 0',
	'solution.limit = 4',
	'self.limit = 4',
	'class Mine: pass',
	'class Mine(dict): pass',
	'len(Stack())',
	'vars(Stack())',
	'f.__name__ == "f"',
	'inspect.isclass(Stack)',
	'self.assertNoLogs("x")',
])('says nothing of `%s`', (line) => {
	expect(notesOn(line)).toEqual([]);
});

it('knows the classes that a star brings', () => {
	const notes = notesOn('class Mine(Stack): pass', 'from solution import *\n');
	expect(notes).toMatchObject([{ line: 2, message: expect.stringContaining('class Mine extends Stack') }]);
});

it('reads the held-out tests too, and says nothing of a program, whose tests are texts', () => {
	const heldoutCode = `${HEAD}inspect.getsource(f)\n`;
	const task = makeTask({ solutionCode: SOLUTION, testsCode: HEAD, heldoutCode });
	expect(notesOnTests(task)).toMatchObject([{ file: 'heldout.py', line: LINE }]);
	expect(notesOnTests({ ...task, kind: 'program' })).toEqual([]);
});

it('has nothing to say of a task that is shipped', { timeout: 60_000 }, async () => {
	const { tasks } = await loadTasks([join(import.meta.dirname, '..', '..', '..', 'tasks')]);
	expect(tasks.length).toBeGreaterThan(100);
	const notes = tasks.flatMap((task) => notesOnTests(task).map((note) => ({ task: task.id, ...note })));
	expect(notes).toEqual([]);
});
