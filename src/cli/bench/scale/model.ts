/**
 * From what a grading costs here to what a machine with more cores can carry. Assumed: a grading costs as much CPU there as here, whatever
 * else runs; a core does nothing else; the main thread is used up to nine tenths. Left out: memory bandwidth, which many forks at one time
 * share, and the network.
 */
export interface Cost {
	/** CPU of Node's main thread for a grading. */
	readonly mainMs: number;
	/** Of all processes, the main thread included. */
	readonly allMs: number;
}

export interface Prediction {
	readonly cores: number;
	/** Gradings per second of one replica. */
	readonly perReplica: number;
	/** What ends its growth. */
	readonly bound: 'cores' | 'main thread';
	/** So many replicas use all cores. */
	readonly replicas: number;
	/** Gradings per second of all of them. */
	readonly perMachine: number;
}

const USABLE = 0.9;

/** Gradings per second at which the main thread is as full as it should be. */
export function ceilingOf({ mainMs }: Cost): number {
	return (USABLE * 1000) / mainMs;
}

export function predict(cost: Cost, cores: number): Prediction {
	const ceiling = ceilingOf(cost);
	const perMachine = (cores * 1000) / cost.allMs;
	const replicas = Math.max(1, Math.ceil(perMachine / ceiling));
	const bound = perMachine <= ceiling ? 'cores' : 'main thread';
	return { cores, perReplica: Math.min(perMachine, ceiling), bound, replicas, perMachine };
}
