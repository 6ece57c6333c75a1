/** What can be said from the files alone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, notMeasured, verdict } from './check.js';

const WANTED_FILES = [
	'openenv.yaml',
	'README.md',
	'Dockerfile',
	'__init__.py',
	'client.py',
	'models.py',
	'pyproject.toml',
];
/** Highest episode_timeout_s that the policy allows. */
const TIMEOUT_CEILING_S = 3600;

export const STATIC_CHECKS: readonly Check[] = [
	{
		id: 'static.manifest',
		measure: ({ manifest: { reward } }) =>
			verdict(
				reward.oracle_tolerance <= 0.1 && reward.floor_margin >= 0.1,
				`reward ${reward.range.join('..')}, oracle tolerance ${reward.oracle_tolerance}, floor margin ${reward.floor_margin}`,
			),
	},
	{
		id: 'static.reproducible_build',
		measure: (arena) =>
			verdict(
				/npm ci/.test(arena.file('Dockerfile')) && !/FROM \S+:latest/.test(arena.file('Dockerfile')),
				'npm ci from the lock file, base images by version; made twice on no host here',
			),
	},
	{
		id: 'static.image_hygiene',
		measure: (arena) => {
			const dockerfile = arena.file('Dockerfile');
			const clean = /^USER (?!root|0\b)/m.test(dockerfile) && /\.env/.test(arena.file('.dockerignore'));
			return verdict(clean, 'runs as no root, two stages, secrets and caches ignored');
		},
	},
	{
		id: 'static.layout',
		measure: ({ root }) => {
			const missing = WANTED_FILES.filter((name) => !existsSync(join(root, name)));
			return verdict(
				missing.length === 0,
				missing.length === 0 ? 'every wanted file' : `missing: ${missing.join(', ')}`,
			);
		},
	},
	{
		id: 'static.sbom',
		measure: () => notMeasured('made of an image; none is published'),
	},
	{
		id: 'static.oci_labels',
		measure: (arena) => {
			const labels = arena.file('Dockerfile').match(/org\.opencontainers\.image\.\w+/g) ?? [];
			return verdict(
				labels.length >= 4,
				labels.map((label) => label.slice('org.opencontainers.image.'.length)).join(', '),
			);
		},
	},
	{
		id: 'static.resource_declaration',
		measure: ({ manifest: { resources } }) =>
			verdict(true, `${resources.cpu} CPU, ${resources.memory_mb} MB memory, ${resources.disk_mb} MB disk`),
	},
	{
		id: 'static.timeout_ceiling',
		measure: ({ manifest: { resources } }) =>
			verdict(
				resources.episode_timeout_s <= TIMEOUT_CEILING_S,
				`${resources.episode_timeout_s} s of ${TIMEOUT_CEILING_S} s`,
			),
	},
	{
		id: 'static.dependency_pinning',
		measure: (arena) => {
			const { packages } = JSON.parse(arena.file('package-lock.json')) as {
				packages: Record<string, { integrity?: string }>;
			};
			const entries = Object.entries(packages).filter(([name]) => name !== '');
			const loose = entries.filter(([, { integrity }]) => integrity === undefined);
			return verdict(
				loose.length === 0,
				`${entries.length - loose.length} of ${entries.length} packages with a digest`,
			);
		},
	},
	{
		id: 'static.task_distribution_pinning',
		measure: (_arena, { tasks }) =>
			verdict(
				tasks.every(({ task }) => task.contentHash !== ''),
				`${tasks.length} tasks in the package, each with a digest`,
			),
	},
];
