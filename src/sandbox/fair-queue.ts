/**
 * A queue that is fair by the time that workers spend, first between owners (the API keys) and then between the sessions of each: the next
 * entry comes from the session that has had least of the owner that has had least, so neither one that posts a thousand fixes nor one
 * whose fixes never end takes more than its share while others wait.
 *
 * Start-time fair queueing (Goyal, Vin and Cheng, 1996), twice: each session has a clock of the service it has had, and its owner's own clock
 * is that of the session served last. Who comes anew starts at that clock, so that having been away is no credit. What an entry
 * will take is not known when it starts; until it ends it counts as much as the session's last one.
 */
import { type Clocked, ClockHeap } from './clock-heap.js';

export interface FairQueue<Entry> {
	readonly size: number;
	/** Entries that are served before one of this session that comes now, if nobody else comes. */
	positionOf(session: string): number;
	push(session: string, entry: Entry): void;
	/** Puts an entry before all others; for what was begun once and ended in an infrastructure error. */
	pushFirst(session: string, entry: Entry): void;
	shift(): Turn<Entry> | undefined;
	/** Takes an entry of a session out; false when it is not there (any more). */
	remove(session: string, entry: Entry): boolean;
	/** Takes out everything that waits. */
	drain(): Entry[];
}

interface Turn<Entry> {
	readonly entry: Entry;
	/** To be called once, when the entry's work is over. @param tookMs how long it kept a worker */
	end(tookMs: number): void;
}

interface Lane<Entry> extends Clocked {
	readonly session: string;
	readonly owner: Owner<Entry>;
	readonly entries: Entry[];
	/** What its last entry took. */
	usualMs: number;
	running: number;
}

interface Owner<Entry> extends Clocked {
	readonly name: string;
	readonly lanes: Map<string, Lane<Entry>>;
	readonly waiting: ClockHeap<Lane<Entry>>;
	/** At n: how many lanes have more than n entries. */
	readonly depths: number[];
	size: number;
	clockMs: number;
}

/** What an entry of an unknown session counts while it runs: enough for sessions to take turns. */
const UNKNOWN_MS = 1;
/** Who is this little ahead of the others and has nothing to do is forgotten. */
const FORGIVEN_MS = 100;
/** Sessions of an owner that are remembered without anything to do; beyond it they are forgotten. */
const REMEMBERED = 4096;
/** Turns between two looks at who can be forgotten. */
const BETWEEN_LOOKS = 256;

/** @param ownerOf whose a session is; default: all are one owner's */
export function createFairQueue<Entry>(ownerOf: (session: string) => string = () => ''): FairQueue<Entry> {
	return new OwnersQueue(ownerOf);
}

class OwnersQueue<Entry> implements FairQueue<Entry> {
	size = 0;
	private readonly urgent: { readonly session: string; readonly entry: Entry }[] = [];
	private readonly owners = new Map<string, Owner<Entry>>();
	private readonly waiting = new ClockHeap<Owner<Entry>>();
	private clockMs = 0;
	private turns = 0;

	constructor(private readonly ownerOf: (session: string) => string) {}

	positionOf(session: string): number {
		const owner = this.owners.get(this.ownerOf(session));
		const ownEntries = owner === undefined ? 0 : entriesBefore(owner, owner.lanes.get(session)?.entries.length ?? 0);
		let others = 0;
		for (const other of this.owners.values()) {
			if (other !== owner) others += Math.min(other.size, ownEntries + 1);
		}
		return this.urgent.length + ownEntries + others;
	}

	push(session: string, entry: Entry): void {
		const lane = this.laneOf(session);
		const { owner } = lane;
		owner.depths[lane.entries.length] = (owner.depths[lane.entries.length] ?? 0) + 1;
		lane.entries.push(entry);
		owner.size++;
		this.size++;
		owner.waiting.put(lane);
		this.waiting.put(owner);
	}

	pushFirst(session: string, entry: Entry): void {
		this.urgent.push({ session, entry });
		this.size++;
	}

	shift(): Turn<Entry> | undefined {
		const urgent = this.urgent.shift();
		if (urgent !== undefined) {
			this.size--;
			return this.begin(this.laneOf(urgent.session), urgent.entry);
		}
		const owner = this.waiting.first();
		const lane = owner?.waiting.first();
		const [entry] = lane?.entries ?? [];
		if (owner === undefined || lane === undefined || entry === undefined) return undefined;
		this.takeOut(lane, 0);
		owner.servedMs = this.clockMs = Math.max(this.clockMs, owner.servedMs);
		lane.servedMs = owner.clockMs = Math.max(owner.clockMs, lane.servedMs);
		return this.begin(lane, entry);
	}

	remove(session: string, entry: Entry): boolean {
		const urgent = this.urgent.findIndex((waiting) => waiting.entry === entry);
		if (urgent !== -1) {
			this.urgent.splice(urgent, 1);
			this.size--;
			return true;
		}
		const lane = this.owners.get(this.ownerOf(session))?.lanes.get(session);
		const index = lane?.entries.indexOf(entry) ?? -1;
		if (lane === undefined || index === -1) return false;
		this.takeOut(lane, index);
		return true;
	}

	drain(): Entry[] {
		const all: Entry[] = [];
		for (let turn = this.shift(); turn !== undefined; turn = this.shift()) {
			turn.end(0);
			all.push(turn.entry);
		}
		return all;
	}

	private laneOf(session: string): Lane<Entry> {
		const owner = this.ownerNamed(this.ownerOf(session));
		const known = owner.lanes.get(session);
		if (known !== undefined) return known;
		const clocked = { servedMs: owner.clockMs, turn: this.turns++, place: -1 };
		const lane = { ...clocked, session, owner, entries: [], usualMs: UNKNOWN_MS, running: 0 };
		owner.lanes.set(session, lane);
		return lane;
	}

	private ownerNamed(name: string): Owner<Entry> {
		const known = this.owners.get(name);
		if (known !== undefined) return known;
		const clocked = { servedMs: this.clockMs, turn: this.turns++, place: -1 };
		const parts = { lanes: new Map(), waiting: new ClockHeap<Lane<Entry>>(), depths: [], size: 0, clockMs: 0 };
		const owner: Owner<Entry> = { ...clocked, ...parts, name };
		this.owners.set(name, owner);
		return owner;
	}

	private takeOut(lane: Lane<Entry>, index: number): void {
		const { owner } = lane;
		lane.entries.splice(index, 1);
		owner.depths[lane.entries.length] = (owner.depths[lane.entries.length] ?? 0) - 1;
		owner.size--;
		this.size--;
		if (lane.entries.length === 0) owner.waiting.remove(lane);
		if (owner.size === 0) this.waiting.remove(owner);
	}

	private begin(lane: Lane<Entry>, entry: Entry): Turn<Entry> {
		const countedMs = lane.usualMs;
		lane.running++;
		lane.turn = lane.owner.turn = this.turns++;
		this.count(lane, countedMs);
		return {
			entry,
			end: (tookMs) => {
				lane.usualMs = tookMs;
				lane.running--;
				this.count(lane, tookMs - countedMs);
				this.forgetIdle(lane, false);
				if (this.turns % BETWEEN_LOOKS === 0) this.forgetAllIdle();
			},
		};
	}

	/** Service that a session, and so its owner, has had. */
	private count(lane: Lane<Entry>, ms: number): void {
		lane.servedMs += ms;
		lane.owner.servedMs += ms;
		if (lane.place !== -1) lane.owner.waiting.put(lane);
		if (lane.owner.place !== -1) this.waiting.put(lane.owner);
	}

	private forgetAllIdle(): void {
		for (const owner of this.owners.values()) {
			const isCrowded = owner.lanes.size > REMEMBERED;
			for (const lane of owner.lanes.values()) this.forgetIdle(lane, isCrowded);
			if (owner.lanes.size === 0 && owner.servedMs - this.clockMs < FORGIVEN_MS) this.owners.delete(owner.name);
		}
	}

	private forgetIdle({ entries, running, servedMs, session, owner }: Lane<Entry>, isCrowded: boolean): void {
		if (entries.length > 0 || running > 0) return;
		if (isCrowded || servedMs - owner.clockMs < FORGIVEN_MS) owner.lanes.delete(session);
	}
}

/** Entries of an owner that are served before one that joins a lane of that many: every lane has its turn before each of them. */
function entriesBefore({ depths }: { readonly depths: readonly number[] }, inLane: number): number {
	let entries = 0;
	for (let depth = 0; depth <= inLane && (depths[depth] ?? 0) > 0; depth++) entries += depths[depth] ?? 0;
	return entries;
}
