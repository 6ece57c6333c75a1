/**
 * Finds the isolation by trying: starts the first worker, lets it attempt forbidden operations in a locked-down process, and reports
 * what was refused. As root every worker gets a user of its own; where the kernel refuses that (a user namespace with few ids), it is
 * said and not hidden.
 */
import { type Cgroups, findCgroups, NO_CGROUPS } from './cgroup.js';
import type { Interpreter } from './interpreter.js';
import { type IsolationReport, type Lid, SANDBOX_LAYERS } from './sandbox.js';
import { createSlots, type Slot, type SlotFactory } from './slot.js';
import { Worker, type WorkerSettings } from './worker.js';
import { WorkerLost } from './worker-errors.js';

export interface IsolationOptions {
	/** Layers to put on where the kernel has them; default all. Fewer are for tests and for comparing. */
	readonly layers?: readonly string[];
	/** Keep root rights' user switch off even as root; for tests. Default: switch users when root. */
	readonly dropUser?: boolean;
	/** For the search for channels alone: what is not kept apart. Default: nothing. */
	readonly lidsOff?: readonly Lid[];
}

export interface Started {
	readonly isolation: IsolationReport;
	readonly slots: SlotFactory;
	readonly startWorker: () => Promise<Worker>;
	/** The worker that ran the self-test, ready for gradings. */
	readonly first: Worker;
}

/** @throws WorkerLost with what the harness said when no worker comes up at all */
export async function startIsolated(interpreter: Interpreter, options: IsolationOptions): Promise<Started> {
	const isRoot = process.getuid?.() === 0;
	const wantsUser = isRoot && options.dropUser !== false;
	const { layers = SANDBOX_LAYERS, lidsOff = [] } = options;
	const cgroups = layers.includes('cgroup') ? await findCgroups() : NO_CGROUPS;
	const missing: string[] = isRoot && !wantsUser ? ['uid: switched off'] : [];
	if (cgroups.missing !== null) missing.push(cgroups.missing);
	try {
		return await startWith(wantsUser, interpreter, { layers, lidsOff }, cgroups, missing);
	} catch (error) {
		if (!wantsUser || !(error instanceof WorkerLost)) throw error;
		const reason = `uid: the server is root but cannot switch users (${error.message})`;
		return startWith(false, interpreter, { layers, lidsOff }, cgroups, [...missing, reason]);
	}
}

async function startWith(
	dropUser: boolean,
	interpreter: Interpreter,
	kept: Pick<WorkerSettings, 'layers' | 'lidsOff'>,
	cgroups: Cgroups,
	missing: readonly string[],
): Promise<Started> {
	const slots = await createSlots(dropUser, cgroups);
	const settings: WorkerSettings = {
		python: interpreter.path,
		stdlibFile: slots.stdlibFile,
		...kept,
	};
	try {
		const first = await startInSlot(slots, settings);
		const probe = await first.probe();
		const isolation: IsolationReport = {
			level: probe.level,
			layers: probe.layers,
			missing: [...missing, ...probe.missing],
			probes: probe.probes,
			pythonVersion: interpreter.version,
		};
		return { isolation, slots, first, startWorker: () => startInSlot(slots, settings) };
	} catch (error) {
		await slots.removeAll();
		throw error;
	}
}

async function startInSlot(slots: SlotFactory, settings: WorkerSettings): Promise<Worker> {
	const slot: Slot = await slots.create();
	try {
		return await Worker.start(slot, settings);
	} catch (error) {
		await slots.remove(slot);
		throw error;
	}
}
