/**
 * Those who wait for service, the one with the least first: a binary heap in which each knows its place, since what somebody has had changes
 * while it waits.
 */
export interface Clocked {
	/** Service up to which it has had its share, in ms of the queue's clock. */
	servedMs: number;
	/** Decides between equals: the one that was served longest ago goes first. */
	turn: number;
	/** Place in the heap; -1 outside. */
	place: number;
}

export class ClockHeap<Member extends Clocked> {
	private readonly members: Member[] = [];

	first(): Member | undefined {
		return this.members[0];
	}

	/** Puts a member in, or where it belongs now. */
	put(member: Member): void {
		if (member.place === -1) member.place = this.members.push(member) - 1;
		this.rise(member);
		this.sink(member);
	}

	remove(member: Member): void {
		const { place } = member;
		if (place === -1) return;
		const last = this.members.pop();
		member.place = -1;
		if (last === undefined || last === member) return;
		this.members[place] = last;
		last.place = place;
		this.rise(last);
		this.sink(last);
	}

	private rise(member: Member): void {
		for (;;) {
			const above = this.members[(member.place - 1) >> 1];
			if (member.place === 0 || above === undefined || !isBefore(member, above)) return;
			this.exchange(member, above);
		}
	}

	private sink(member: Member): void {
		for (;;) {
			const left = this.members[2 * member.place + 1];
			const right = this.members[2 * member.place + 2];
			const least = right !== undefined && left !== undefined && isBefore(right, left) ? right : left;
			if (least === undefined || !isBefore(least, member)) return;
			this.exchange(member, least);
		}
	}

	private exchange(a: Member, b: Member): void {
		[a.place, b.place] = [b.place, a.place];
		this.members[a.place] = a;
		this.members[b.place] = b;
	}
}

function isBefore(a: Clocked, b: Clocked): boolean {
	return a.servedMs < b.servedMs || (a.servedMs === b.servedMs && a.turn < b.turn);
}
