import { describe, expect, it } from 'vitest';
import { analyse as analyseIn } from '../../../src/analysis/review/analyse.js';
import { readTree } from '../../../src/python-source/tree/read-tree.js';

const analyse = (source: string) => analyseIn(readTree(source));

const rulesIn = (source: string): string[] => [...new Set(analyse(source).security.map(({ rule }) => rule))];
const within = (body: string, head = ''): string =>
	`${head}\ndef f(a, b, c=None):\n    ${body.replaceAll('\n', '\n    ')}\n`;

describe('security rules', () => {
	it.each([
		['code-execution', within('return eval(a)')],
		['code-execution', within('exec(compile(a, "x", "exec"))')],
		['shell-command', within('os.system("ls " + a)', 'import os')],
		['shell-command', within('run(f"ls {a}", shell=True)', 'from subprocess import run')],
		['sql-injection', within('b.execute("SELECT * FROM t WHERE x = \'%s\'" % a)')],
		['sql-injection', within('b.execute(f"SELECT * FROM t WHERE x = {a}")')],
		['sql-injection', within('b.execute("SELECT * FROM t WHERE x = {}".format(a))')],
		['sql-injection', within('q = "SELECT * FROM t"\nif a:\n    q += " WHERE x = \'" + a + "\'"\nb.execute(q)')],
		['unsafe-deserialisation', within('return pickle.loads(a)', 'import pickle')],
		['unsafe-deserialisation', within('return yaml.load(a)', 'import yaml')],
		['path-traversal', within('return open(os.path.join(a, b)).read()', 'import os')],
		['path-traversal', within('return (Path(a) / b).read_text()', 'from pathlib import Path')],
		['path-traversal', within('with open(f"{a}/{b}") as file:\n    return file.read()')],
		['weak-hash', within('password = a\nreturn hashlib.md5(password.encode()).hexdigest()', 'import hashlib')],
		['weak-hash', 'import hashlib\ndef hash_password(p):\n    return hashlib.new("sha1", p).hexdigest()\n'],
		['predictable-random', 'import random\ndef make_token(n):\n    return random.choices("abc", k=n)\n'],
		['hard-coded-secret', 'API_KEY = "sk-12345abcdef"\n'],
		['unverified-tls', within('return requests.get(a, verify=False)', 'import requests')],
		['insecure-temporary-file', within('return tempfile.mktemp()', 'import tempfile')],
		['insecure-temporary-file', within('open("/tmp/report.txt", "w").write(a)')],
		['archive-extraction', within('with tarfile.open(a) as t:\n    t.extractall(b)', 'import tarfile')],
		['timing-unsafe-comparison', within('return hmac.new(a, b, "sha256").hexdigest() == c', 'import hmac')],
		['timing-unsafe-comparison', within('d = hmac.new(a, b, "sha256").digest()\nreturn c != d', 'import hmac')],
		['open-permissions', within('os.chmod(a, 0o777)', 'import os')],
		['format-from-input', within('return a.format(user=b)')],
		['assert-as-check', within('assert a > 0')],
		['unsafe-xml', within('return ET.fromstring(a)', 'import xml.etree.ElementTree as ET')],
		['html-injection', within('return f"<li>{a}</li>"')],
		['html-injection', within('return "<b>" + a + "</b>"')],
		['html-injection', within('return "<td>%s</td>" % a')],
		['html-injection', within('return "<td>{}</td>".format(a)')],
		['catastrophic-pattern', within('return re.match(r"^([a-z]+)+$", a)', 'import re')],
		['catastrophic-pattern', within('return re.match(r"^\\s*([a-z0-9-]+\\s*,?\\s*)+$", a)', 'import re')],
	])('find %s in %j', (rule, source) => {
		expect(rulesIn(source)).toEqual([rule]);
	});

	it.each([
		['literal_eval', within('return ast.literal_eval(a)', 'import ast')],
		['an eval of a constant', 'x = eval("1 + 1")\n'],
		['an eval of its own', 'def eval(a):\n    return a\n\ndef f(a):\n    return eval(a)\n'],
		['a command as a list', within('subprocess.run(["ls", a])', 'import subprocess')],
		[
			'a quoted command',
			within('run(f"ls {quote(a)}", shell=True)', 'from subprocess import run\nfrom shlex import quote'),
		],
		['placeholders', within('b.execute("SELECT * FROM t WHERE x = ?", (a,))')],
		[
			'SQL put together from constants',
			within('q = "SELECT * FROM t"\nif a:\n    q += " WHERE x = ?"\nb.execute(q, [a])'),
		],
		[
			'a row of question marks',
			within('marks = ",".join("?" * len(a))\nb.execute(f"SELECT * FROM t WHERE x IN ({marks})", a)'),
		],
		[
			'a checked column',
			within('if a not in ("x", "y"):\n    raise ValueError(a)\nb.execute(f"SELECT * FROM t ORDER BY {a}")'),
		],
		['a number in SQL', within('b.execute(f"SELECT * FROM t LIMIT {int(a)}")')],
		['a chosen direction', within('d = "DESC" if a else "ASC"\nb.execute(f"SELECT * FROM t ORDER BY x {d}")')],
		['json', within('return json.loads(a)', 'import json')],
		['a safe loader', within('return yaml.load(a, Loader=yaml.SafeLoader)', 'import yaml')],
		['one path as it is', within('with open(a) as file:\n    return file.read()')],
		['a resolved path', within('p = os.path.realpath(os.path.join(a, b))\nreturn open(p).read()', 'import os')],
		['a basename', within('return open(os.path.join(a, os.path.basename(b))).read()', 'import os')],
		['a checksum', within('return hashlib.md5(a).hexdigest()', 'import hashlib')],
		['a shuffle', within('random.shuffle(a)', 'import random')],
		['secrets', 'import secrets\ndef make_token(n):\n    return secrets.token_hex(n)\n'],
		[
			'a tokenizer',
			'import random\ndef tokenize(tokens):\n    token = tokens[0]\n    return token == "(" or random.random()\n',
		],
		['a parameter called token', 'def f(token="", password=None):\n    return token, password\n'],
		['names of settings', 'PASSWORD_FIELD = "password"\nTOKEN_HEADER = "x-auth-token"\n'],
		['escaped HTML', within('return f"<li>{html.escape(a)}</li>"', 'import html')],
		['HTML from escaped parts', within('x = html.escape(a)\ny = f"<b>{x}</b>"\nreturn f"<li>{y}</li>"', 'import html')],
		['numbers in HTML', within('return f"<td>{len(a)}</td><td>{b:.2f}</td>"')],
		['comparison signs in text', within('return f"{a} <b {c}"')],
		['a repr', within('return f"<Point {a}>"')],
		['compare_digest', within('return hmac.compare_digest(hmac.new(a, b, "md5").digest(), c)', 'import hmac')],
		[
			'a filtered extraction',
			within('with tarfile.open(a) as t:\n    t.extractall(b, filter="data")', 'import tarfile'),
		],
		['a zip archive', within('with zipfile.ZipFile(a) as z:\n    z.extractall(b)', 'import zipfile')],
		['patterns with a fixed part', within('return re.match(r"(\\d+,)+(?:\\s+\\w+)*[+*]*(a|b)+", a)', 'import re')],
		['an assert about own work', 'def f(a):\n    total = 3\n    assert total > 0\n    return a\n'],
		['a template of its own', within('return "{} {}".format(a, b)')],
		['mode bits of the owner', within('os.chmod(a, 0o600)', 'import os')],
	])('leave %s alone', (_name, source) => {
		expect(analyse(source)).toMatchObject({ security: [], securityScore: 1 });
	});

	it('say where', () => {
		const { security } = analyse('import os\n\ndef f(a):\n    return os.system(a)\n');
		expect(security).toEqual([
			{
				rule: 'shell-command',
				message: "'system' hands a command with variable parts to a shell",
				line: 4,
				column: 12,
			},
		]);
	});
});
