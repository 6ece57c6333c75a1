import { describe, expect, it } from 'vitest';
import { importedModules as importedModulesIn } from '../../src/python-source/imported-modules.js';
import { readTree } from '../../src/python-source/tree/read-tree.js';

const importedModules = (source: string) => importedModulesIn(readTree(source));

describe('importedModules', () => {
	it('names each module once, in the order of the text', () => {
		const source =
			'import os.path as p, sys\nfrom json import loads\n\ndef f():\n    from . import a\n    import sys\n';
		expect(importedModules(source)).toEqual(['os.path', 'sys', 'json', '.']);
	});

	it('is empty for what can not be read', () => {
		expect(importedModules('('.repeat(5_000))).toEqual([]);
	});
});
