import { expect, it } from 'vitest';
import { importStatements } from '../../../src/sandbox/timing/import-statements.js';

it.each([
	['import os\nfrom json import dumps,  loads\n', ['import os', 'from json import dumps, loads']],
	['from typing import (\n\tAny,\n\tList,\n)\n', ['from typing import ( Any, List, )']],
	['try:\n    import regex as re\nexcept ImportError:\n    import re\n', ['import regex as re']],
	['from __future__ import annotations\nimport os\nimport os\n', ['import os']],
	['"""\nimport a\n"""\n# import b\nx = \'\'\'\nimport c\n\'\'\'\ndef f():\n    import d\n', []],
])('finds the imports that run when %j is loaded', (source, statements) => {
	expect(importStatements(source)).toEqual(statements);
});
