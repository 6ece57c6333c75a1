/** How what a worker was asked for can fail, by who is to blame. */

/** Why a worker failed. `hung` and `died` may be the work of the fix that it was grading, `overrun` is; `killed` and `start` are not. */
export class WorkerLost extends Error {
	override readonly name = 'WorkerLost';

	constructor(
		override readonly cause: 'start' | 'killed' | 'died' | 'hung' | 'overrun',
		message: string,
	) {
		super(message);
	}
}

/** The harness met something unforeseen while it graded a fix. It lives on, but whether the fix or we are to blame is open. */
export class HarnessFault extends Error {
	override readonly name = 'HarnessFault';
}

/** The task cannot be graded, whatever the fix; the message is the harness's own and holds paths of this machine. */
export class TaskFault extends Error {
	override readonly name = 'TaskFault';

	constructor(
		message: string,
		/** Its own tests, inputs or reference do not end. */
		readonly isEndless: boolean,
	) {
		super(message);
	}
}

/** The grading was ended on request. */
export class WorkerCancelled extends Error {
	override readonly name = 'WorkerCancelled';
}
