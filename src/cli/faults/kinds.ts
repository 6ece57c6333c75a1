/** The faults, each as what it does to a running server once, and when it cannot be done here. */

import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { MEBIBYTE } from '../../units.js';
import { readIfThere } from '../target/process-tree.js';
import type { Random } from '../target/seeded.js';
import { processesOf, type Role, signal } from './processes.js';

/** The server that a fault is done to. */
export interface Target {
	readonly pid: number;
	/** Its temporary folder, a small file system of its own where that could be had. */
	readonly tempDir: string;
	readonly tempIsSmall: boolean;
}

export interface FaultKind {
	readonly name: string;
	/**
	 * The next time comes only when everything that was under way is answered. A grading whose process dies twice counts as failed by its
	 * fix, on purpose (a fix can end itself), so two hits of one grading would say nothing of the sandbox.
	 */
	readonly oncePerGrading: boolean;
	/** Variables that its server is started with. */
	readonly env?: Readonly<Record<string, string>>;
	/** Why it cannot be done on this host; null when it can. */
	skipped(target: Target): string | null;
	/** Does it once and undoes what does not pass by itself. Returns whether it hit anything. */
	inject(target: Target, random: Random): Promise<boolean>;
}

/** Long enough for many gradings to come by, shorter than the wall limit of one. */
const PAUSE_MS = 1500;
const FULL_MS = 1500;
const STARVED_MS = 1500;
const CHUNK = Buffer.alloc(MEBIBYTE);

const JUMP = 'SIGUSR2';
/**
 * The clock of the day belongs to the whole host, and a time namespace does not cover it. So the server gets one of its own, which jumps to an hour
 * ahead and to an hour behind.
 */
const JUMPING_CLOCK = `
const RealDate = Date;
let aheadMs = 0;
globalThis.Date = class Date extends RealDate {
	constructor(...parts) {
		super(...(parts.length === 0 ? [RealDate.now() + aheadMs] : parts));
	}
	static now() {
		return RealDate.now() + aheadMs;
	}
};
process.on('${JUMP}', () => {
	aheadMs = aheadMs > 0 ? -3_600_000 : 3_600_000;
});
`;

export const FAULTS: readonly FaultKind[] = [
	killing('kill -9 of the candidate', 'candidate', 1, true),
	killing('kill -9 of the harness', 'harness', 1),
	killing('kill -9 of the zygote', 'zygote', 1),
	killing('kill -9 of the whole group', 'harness', -1),
	{ name: 'harness paused', oncePerGrading: true, skipped: () => null, inject: pauseHarness },
	{
		name: 'disk full, harness killed',
		oncePerGrading: false,
		skipped: ({ tempIsSmall }) => (tempIsSmall ? null : 'a small file system of its own needs root and mount'),
		inject: fillDisk,
	},
	{
		name: 'no descriptors, harness killed',
		oncePerGrading: false,
		skipped: () => whyNoPrlimit(),
		inject: starveDescriptors,
	},
	{
		name: 'clock jumps',
		oncePerGrading: false,
		env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(JUMPING_CLOCK)}` },
		skipped: () => null,
		inject: async ({ pid }) => signal(pid, JUMP),
	},
];

function killing(name: string, role: Role, sign: 1 | -1, oncePerGrading = false): FaultKind {
	return {
		name,
		oncePerGrading,
		skipped: () => null,
		inject: async ({ pid }, random) => {
			const found = processesOf(pid, role);
			return found.length > 0 && signal(sign * random.pick(found), 'SIGKILL');
		},
	};
}

function killOne(pid: number, random: Random): boolean {
	const harnesses = processesOf(pid, 'harness');
	return harnesses.length > 0 && signal(random.pick(harnesses), 'SIGKILL');
}

async function pauseHarness({ pid }: Target, random: Random): Promise<boolean> {
	const harnesses = processesOf(pid, 'harness');
	if (harnesses.length === 0) return false;
	const harness = random.pick(harnesses);
	const hit = signal(harness, 'SIGSTOP');
	await passing(PAUSE_MS);
	if (processesOf(pid, 'harness').includes(harness)) signal(harness, 'SIGCONT');
	return hit;
}

/** The harness that is killed has to be replaced while there is no room for a new one. */
async function fillDisk({ pid, tempDir }: Target, random: Random): Promise<boolean> {
	const file = join(tempDir, 'filler');
	const descriptor = openSync(file, 'w');
	try {
		for (;;) writeSync(descriptor, CHUNK);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
	} finally {
		closeSync(descriptor);
	}
	const hit = killOne(pid, random);
	await passing(FULL_MS);
	rmSync(file);
	return hit;
}

/** The server keeps what it has and gets nothing more: no connection, no file, no pipe to a harness in place of the one that is killed. */
async function starveDescriptors({ pid }: Target, random: Random): Promise<boolean> {
	if (readIfThere(`/proc/${pid}/stat`) === null) return false;
	const before = prlimit(pid, '--raw', '--noheadings', '--output=SOFT,HARD', '--nofile').trim().split(/\s+/);
	prlimit(pid, '--nofile=8:');
	const hit = killOne(pid, random);
	await passing(STARVED_MS);
	// A server that died of it shows as requests without answers.
	if (readIfThere(`/proc/${pid}/stat`) !== null) prlimit(pid, `--nofile=${before[0]}:`);
	return hit;
}

function whyNoPrlimit(): string | null {
	try {
		prlimit(process.pid, '--nofile');
		return null;
	} catch {
		return 'needs the program prlimit (util-linux)';
	}
}

function prlimit(pid: number, ...args: readonly string[]): string {
	return execFileSync('prlimit', [`--pid=${pid}`, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Time has to pass here: the fault is that something lasts. */
function passing(timeMs: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, timeMs));
}
