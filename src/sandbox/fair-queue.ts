/**
 * A queue that is fair between sessions by the time that workers spend on them: the next entry comes from the session that has had
 * least, so neither one that posts a thousand fixes nor one whose fixes never end takes more than its share while others wait.
 *
 * Start-time fair queueing (Goyal, Vin and Cheng, 1996): each session has a clock of the service it has had, and the queue's own clock
 * is that of the session served last. Who comes anew starts at the queue's clock, so that having been away is no credit. What an entry
 * will take is not known when it starts; until it ends it counts as much as the session's last one.
 */
export interface FairQueue<Entry> {
	readonly size: number;
	push(session: string, entry: Entry): void;
	/** Puts an entry before all others; for what was begun once and ended in an infrastructure error. */
	pushFirst(session: string, entry: Entry): void;
	shift(): Turn<Entry> | undefined;
	/** Takes an entry out; false when it is not there (any more). */
	remove(entry: Entry): boolean;
	/** Takes out everything that waits. */
	drain(): Entry[];
}

export interface Turn<Entry> {
	readonly entry: Entry;
	/** To be called once, when the entry's work is over. @param tookMs how long it kept a worker */
	end(tookMs: number): void;
}

interface Lane<Entry> {
	readonly session: string;
	readonly entries: Entry[];
	/** Service up to which the session has had its share, in ms of the queue's clock. */
	servedMs: number;
	/** What its last entry took. */
	usualMs: number;
	running: number;
}

/** What an entry of an unknown session counts while it runs: enough for sessions to take turns. */
const UNKNOWN_MS = 1;
/** A session that is this little ahead of the others and has nothing to do is forgotten. */
const FORGIVEN_MS = 100;
/** Sessions that are remembered without anything to do; beyond it the oldest is forgotten. */
const REMEMBERED = 4096;

export function createFairQueue<Entry>(): FairQueue<Entry> {
	const first: { readonly session: string; readonly entry: Entry }[] = [];
	// In the order in which they were served last: it decides between equals.
	const lanes = new Map<string, Lane<Entry>>();
	let clockMs = 0;
	let size = 0;

	function laneOf(session: string): Lane<Entry> {
		const known = lanes.get(session);
		if (known !== undefined) return known;
		const lane = { session, entries: [], servedMs: clockMs, usualMs: UNKNOWN_MS, running: 0 };
		lanes.set(session, lane);
		return lane;
	}

	function next(): Lane<Entry> | undefined {
		let least: Lane<Entry> | undefined;
		for (const lane of lanes.values()) {
			if (lane.entries.length === 0) continue;
			if (lane.servedMs <= clockMs) return lane;
			if (least === undefined || lane.servedMs < least.servedMs) least = lane;
		}
		return least;
	}

	function begin(lane: Lane<Entry>, entry: Entry): Turn<Entry> {
		size--;
		const countedMs = lane.usualMs;
		lane.servedMs += countedMs;
		lane.running++;
		lanes.delete(lane.session);
		lanes.set(lane.session, lane);
		return {
			entry,
			end: (tookMs) => {
				lane.servedMs += tookMs - countedMs;
				lane.usualMs = tookMs;
				lane.running--;
				forget();
			},
		};
	}

	function forget(): void {
		for (const lane of lanes.values()) {
			const idle = lane.entries.length === 0 && lane.running === 0;
			if (idle && (lane.servedMs - clockMs < FORGIVEN_MS || lanes.size > REMEMBERED)) lanes.delete(lane.session);
		}
	}

	function shift(): Turn<Entry> | undefined {
		const urgent = first.shift();
		if (urgent !== undefined) return begin(laneOf(urgent.session), urgent.entry);
		const lane = next();
		const entry = lane?.entries.shift();
		if (lane === undefined || entry === undefined) return undefined;
		lane.servedMs = clockMs = Math.max(clockMs, lane.servedMs);
		return begin(lane, entry);
	}

	return {
		get size() {
			return size;
		},
		push(session, entry) {
			laneOf(session).entries.push(entry);
			size++;
		},
		pushFirst(session, entry) {
			first.push({ session, entry });
			size++;
		},
		shift,
		remove(entry) {
			const urgent = first.findIndex((waiting) => waiting.entry === entry);
			if (urgent !== -1) first.splice(urgent, 1);
			const found = urgent !== -1 || [...lanes.values()].some((lane) => takeOut(lane.entries, entry));
			if (found) size--;
			return found;
		},
		drain() {
			const all: Entry[] = [];
			for (let turn = shift(); turn !== undefined; turn = shift()) {
				turn.end(0);
				all.push(turn.entry);
			}
			return all;
		},
	};
}

function takeOut<Entry>(entries: Entry[], entry: Entry): boolean {
	const index = entries.indexOf(entry);
	if (index !== -1) entries.splice(index, 1);
	return index !== -1;
}
