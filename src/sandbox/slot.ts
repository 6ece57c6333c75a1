/**
 * The folders of the sandbox. One base folder per server, and in it one slot per worker process: `files`, where fixes write when the worker
 * cannot mount a file system of its own; `reference`, the same for references; and `empty`, a read-only working folder.
 */
import { chmod, chown, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cgroups, WorkerGroup } from './cgroup.js';
import { removeTree } from './remove-tree.js';

/** First of the unprivileged users that fixes run as when the server is root; one per worker, owned by nobody. */
const FIRST_UID = 61_000;
/** First of the users of references. */
const FIRST_REFERENCE_UID = 63_000;
const UIDS = 2_000;

export interface Slot {
	readonly folder: string;
	readonly files: string;
	readonly reference: string;
	readonly empty: string;
	/** Where a worker builds the file tree of its own mount namespace. */
	readonly root: string;
	/** The fix's user; null when the server is not root and everything runs as its user. */
	readonly uid: number | null;
	/** The reference's user; null with `uid`. */
	readonly referenceUid: number | null;
	readonly group: WorkerGroup;
}

export interface SlotFactory {
	/** The packed standard library, shared by all workers; made by the first. */
	readonly stdlibFile: string;
	create(): Promise<Slot>;
	remove(slot: Slot): Promise<void>;
	removeAll(): Promise<void>;
}

/** @param dropUser give each slot a user of its own; only root can */
export async function createSlots(dropUser: boolean, cgroups: Cgroups): Promise<SlotFactory> {
	const groups = new Set<WorkerGroup>();
	const removeGroup = async (group: WorkerGroup) => {
		await group.remove();
		groups.delete(group);
	};
	const base = await mkdtemp(join(tmpdir(), 'codearena-'));
	await chmod(base, 0o711);
	// Two servers on one machine should not share users: where they start counting follows from the process id.
	let count = (process.pid * 64) % UIDS;
	return {
		stdlibFile: join(base, 'library.bin'),
		async create() {
			const number = count++;
			const folder = join(base, `slot-${number}`);
			const slot: Slot = {
				folder,
				files: join(folder, 'files'),
				reference: join(folder, 'reference'),
				empty: join(folder, 'empty'),
				root: join(folder, 'root'),
				uid: dropUser ? FIRST_UID + (number % UIDS) : null,
				referenceUid: dropUser ? FIRST_REFERENCE_UID + (number % UIDS) : null,
				group: await cgroups.create(number),
			};
			groups.add(slot.group);
			await mkdir(slot.files, { recursive: true, mode: 0o711 });
			await mkdir(slot.reference, { mode: 0o700 });
			await mkdir(slot.empty, { mode: 0o555 });
			await mkdir(slot.root, { mode: 0o755 });
			await chmod(folder, 0o711);
			await chmod(slot.files, 0o700);
			if (slot.uid !== null) await chown(slot.files, slot.uid, slot.uid);
			if (slot.referenceUid !== null) await chown(slot.reference, slot.referenceUid, slot.referenceUid);
			return slot;
		},
		async remove(slot) {
			await removeTree(slot.folder);
			await removeGroup(slot.group);
		},
		async removeAll() {
			await removeTree(base);
			await Promise.all([...groups].map(removeGroup));
		},
	};
}
