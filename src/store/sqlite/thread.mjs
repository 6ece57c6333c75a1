/**
 * The thread that owns one SQLite connection. SQLite waits for the disk in the calling thread, so whatever may take long must not be
 * in the one that serves requests. One message is one request: a list of statements, run in one transaction when `atomic`; one
 * message goes back.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './database.mjs';

const database = openDatabase(workerData);

parentPort.on('message', ({ id, atomic, queries }) => {
	try {
		parentPort.postMessage({ id, results: database.run(queries, atomic) });
	} catch (error) {
		// An interrupted statement list of a caller's own transaction is rolled back by that caller.
		parentPort.postMessage({ id, error: { code: error.code ?? '', message: error.message } });
	}
});
parentPort.postMessage({ ready: true });
