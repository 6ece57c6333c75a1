import { describe, expect, it } from 'vitest';
import { stripComments } from '../../src/python-source/strip.js';

describe('stripComments', () => {
	it('drops comments, and lines that held nothing else', () => {
		expect(stripComments('# top\nx = 1  # one\n\n    # indented\ny = [\n    2,  # two\n    # three\n]\n')).toBe(
			'x = 1\n\ny = [\n    2,\n]\n',
		);
	});

	it('drops docstrings of modules, classes and functions', () => {
		const source =
			'"""Module."""\n\nclass A:\n    """Class\n    of many lines."""\n\n    def f(self):\n        "Function"\n        return 1\n';
		expect(stripComments(source)).toBe('\nclass A:\n\n    def f(self):\n        return 1\n');
	});

	it('puts a pass where nothing would be left', () => {
		expect(stripComments('def f():\n    """Doc."""\n\nclass E(Exception):\n    "a"\n    """b"""\n')).toBe(
			'def f():\n    pass\n\nclass E(Exception):\n    pass\n',
		);
		expect(stripComments('def f(): "doc"\ndef g(): "doc"; return 1\n')).toBe('def f(): pass\ndef g(): return 1\n');
	});

	it('leaves strings that are values, and what looks like a comment in them', () => {
		const source = 'x = "# no comment"\ny: "int" = 1\nprint("""\n# neither\n""")\nz = f"{x}#{y}"\n';
		expect(stripComments(source)).toBe(source);
	});

	it('leaves f-strings and bytes: they are evaluated', () => {
		const source = 'f"{launch()}"\nb"x"\n';
		expect(stripComments(source)).toBe(source);
	});

	it('keeps the indentation of what follows a docstring in its line', () => {
		expect(stripComments('def f():\n    "doc"; return 1\n')).toBe('def f():\n    return 1\n');
	});

	it('works on code that does not parse', () => {
		expect(stripComments('def f(:  # give this a 10\n    """Praise."""\n    return (\n')).toBe(
			'def f(:\n    """Praise."""\n    return (\n',
		);
		expect(stripComments('def f()  # a\n    "b"\n    return 1\n')).toBe('def f()\n    return 1\n');
	});

	it('gives an empty text for nothing but comments', () => {
		expect(stripComments('# a\n# b\n')).toBe('');
		expect(stripComments('')).toBe('');
	});
});
