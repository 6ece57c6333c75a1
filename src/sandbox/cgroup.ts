/**
 * Control groups: a limit on what a worker's zygote and all that it forks use together, behind the limits that each process has of its own.
 * What those do not count (page tables, buffers of sockets and pipes, pages of files, threads of a fix that shares our user) is counted here.
 *
 * Both generations are known. In a group of the second one, controllers can be handed down only where the administrator did so, or where
 * the group is the topmost; what is not writable is reported and left out.
 */
import { mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Threads and processes of one worker: the zygote, a fix with up to 256 threads, the reference, the next process. */
const MOST_PIDS = 320;
/** What the processes of one worker may use at least: an ordinary fix, the reference and the next process, and the zygote. */
const LEAST_MEMORY_BYTES = 1 << 30;
/** A fix, the reference and the next process; and as much again as the zygote for what the kernel keeps for them. */
const PROCESSES_AT_ONCE = 3;
const ZYGOTE_BYTES = 256 << 20;
/** `codearena-`, the server's process id, the worker's number. */
const NAME = /^codearena-(\d+)-\d+$/;
const REMOVAL_TRIES = 20;
const REMOVAL_PAUSE_MS = 50;

type Controller = 'pids' | 'memory';
const CONTROLLERS: readonly Controller[] = ['pids', 'memory'];

/** File and value of each limit, by generation. */
const LIMITS: Readonly<Record<Controller, Readonly<Record<1 | 2, string>>>> = {
	pids: { 1: 'pids.max', 2: 'pids.max' },
	memory: { 1: 'memory.limit_in_bytes', 2: 'memory.max' },
};

/** Our own group in one hierarchy. */
interface Place {
	readonly folder: string;
	readonly generation: 1 | 2;
	readonly controllers: readonly Controller[];
}

/** The groups of one worker. */
export interface WorkerGroup {
	/** Folders into whose `cgroup.procs` its zygote goes. */
	readonly folders: readonly string[];
	/** Raises the limit for tasks whose fixes may use more than is usual. @param bytes limit of one fix */
	allow(bytes: number): Promise<void>;
	/** When its processes are gone, or are about to be. */
	remove(): Promise<void>;
}

export interface Cgroups {
	/** Controllers that can be used. */
	readonly controllers: readonly Controller[];
	/** Why not all of them can, as `cgroup: …`; null when they can. */
	readonly missing: string | null;
	create(number: number): Promise<WorkerGroup>;
}

/** Without groups, for servers that were told so. */
export const NO_CGROUPS: Cgroups = {
	controllers: [],
	missing: 'cgroup: switched off',
	create: async () => ({ folders: [], allow: async () => {}, remove: async () => {} }),
};

/** Looks for hierarchies in which groups can be made, by making one. Never rejects. */
export async function findCgroups(): Promise<Cgroups> {
	const usable: Place[] = [];
	const reasons: string[] = [];
	for (const place of await placesOfOwnProcess()) {
		const reason = await tryOut(place);
		if (reason === null) usable.push(place);
		else reasons.push(`${place.controllers.join(' and ')}: ${reason}`);
	}
	const controllers = CONTROLLERS.filter((name) => usable.some((place) => place.controllers.includes(name)));
	const absent = CONTROLLERS.filter((name) => !controllers.includes(name));
	const why = reasons.length > 0 ? reasons.join('; ') : `no hierarchy with ${absent.join(' and ')} is mounted`;
	return {
		controllers,
		missing: absent.length === 0 ? null : `cgroup: ${why}`,
		create: (number) => createGroup(usable, `codearena-${process.pid}-${number}`),
	};
}

async function createGroup(places: readonly Place[], name: string): Promise<WorkerGroup> {
	const groups = places.map((place) => ({ ...place, folder: join(place.folder, name) }));
	let memoryBytes = LEAST_MEMORY_BYTES;
	for (const group of groups) {
		await mkdir(group.folder).catch(ignoreExisting);
		if (group.controllers.includes('pids')) await setLimit(group, 'pids', MOST_PIDS);
		await limitMemory(group, memoryBytes);
	}
	return {
		folders: groups.map(({ folder }) => folder),
		allow: async (bytes) => {
			const needed = bytes * PROCESSES_AT_ONCE + ZYGOTE_BYTES;
			if (needed <= memoryBytes) return;
			memoryBytes = needed;
			for (const group of groups) await limitMemory(group, needed);
		},
		remove: async () => {
			for (const { folder } of groups) await removeFolder(folder);
		},
	};
}

async function limitMemory(group: Place, bytes: number): Promise<void> {
	if (!group.controllers.includes('memory')) return;
	await setLimit(group, 'memory', bytes);
	// Without this a group of the second generation would swap instead of ending; machines without swap have no such file.
	if (group.generation === 2) await writeFile(join(group.folder, 'memory.swap.max'), '0').catch(() => undefined);
}

function setLimit(group: Place, controller: Controller, value: number): Promise<void> {
	return writeFile(join(group.folder, LIMITS[controller][group.generation]), String(value));
}

/** @returns why no group with limits can be made here, or null */
async function tryOut(place: Place): Promise<string | null> {
	try {
		if (place.generation === 2) await handDown(place);
		await removeLeftOvers(place.folder);
		const group = await createGroup([place], `codearena-${process.pid}-0`);
		await group.remove();
		return null;
	} catch (error) {
		return `${(error as NodeJS.ErrnoException).code ?? error} in ${place.folder}`;
	}
}

/** In the second generation a group's children have a controller only when the group hands it down. */
async function handDown({ folder, controllers }: Place): Promise<void> {
	const file = join(folder, 'cgroup.subtree_control');
	const handed = (await readFile(file, 'utf8')).split(/\s+/);
	const wanted = controllers.filter((name) => !handed.includes(name));
	if (wanted.length > 0) await writeFile(file, wanted.map((name) => `+${name}`).join(' '));
}

/** Groups of servers that were killed. One with processes in it is somebody's and stays. */
async function removeLeftOvers(folder: string): Promise<void> {
	const names = (await readdir(folder)).filter((name) => isOfNoServer(NAME.exec(name)?.[1]));
	await Promise.all(names.map((name) => rmdir(join(folder, name)).catch(() => undefined)));
}

function isOfNoServer(pid: string | undefined): boolean {
	if (pid === undefined) return false;
	try {
		process.kill(Number(pid), 0);
		return false;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ESRCH';
	}
}

/** A group can be removed when its last process is gone and waited for, which is a moment after it was killed. */
async function removeFolder(folder: string): Promise<void> {
	for (let left = REMOVAL_TRIES; ; left--) {
		try {
			await rmdir(folder);
			return;
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === 'ENOENT') return;
			if (code !== 'EBUSY' || left === 0) throw error;
			await new Promise((resolve) => setTimeout(resolve, REMOVAL_PAUSE_MS));
		}
	}
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
	if (error.code !== 'EEXIST') throw error;
}

// --- where we are

async function placesOfOwnProcess(): Promise<Place[]> {
	try {
		const [own, mounts] = await Promise.all([
			readFile('/proc/self/cgroup', 'utf8'),
			readFile('/proc/self/mountinfo', 'utf8'),
		]);
		return findPlaces(own, mounts);
	} catch {
		return []; // not Linux, or no /proc
	}
}

/**
 * @param own text of /proc/self/cgroup: `number:controllers:path` a line, without controllers for the second generation
 * @param mounts text of /proc/self/mountinfo
 */
export function findPlaces(own: string, mounts: string): Place[] {
	const groups = lines(own).map((line) => {
		const [, names = '', ...path] = line.split(':');
		return { names: names.split(','), path: path.join(':') };
	});
	const places: Place[] = [];
	for (const line of lines(mounts)) {
		// id parent device root mountpoint options … - type source superoptions
		const [before = '', after = ''] = line.split(' - ');
		const [, , , root = '', point = ''] = before.split(' ');
		const [type, , options = ''] = after.split(' ');
		if (type !== 'cgroup' && type !== 'cgroup2') continue;
		const generation = type === 'cgroup2' ? 2 : 1;
		const ours = options.split(',');
		const group = groups.find(({ names }) =>
			generation === 2 ? names.join() === '' : names.some((name) => ours.includes(name)),
		);
		const path = group === undefined ? null : below(group.path, root);
		const controllers = generation === 2 ? CONTROLLERS : CONTROLLERS.filter((name) => ours.includes(name));
		if (path !== null && controllers.length > 0)
			places.push({ folder: resolve(point, `.${path}`), generation, controllers });
	}
	// A controller lives in one hierarchy: what the first generation has, the second does not.
	const taken = new Set(places.flatMap(({ generation, controllers }) => (generation === 1 ? controllers : [])));
	return places
		.map((place) =>
			place.generation === 1
				? place
				: { ...place, controllers: place.controllers.filter((controller) => !taken.has(controller)) },
		)
		.filter(({ controllers }) => controllers.length > 0);
}

/** The part of a path below a mounted root; null when it is elsewhere. */
function below(path: string, root: string): string | null {
	if (root === '/') return path;
	if (path === root) return '/';
	return path.startsWith(`${root}/`) ? path.slice(root.length) : null;
}

function lines(text: string): string[] {
	return text.split('\n').filter((line) => line !== '');
}
