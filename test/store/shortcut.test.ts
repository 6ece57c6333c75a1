/** The short way to SQLite: what it does at once, and what it leaves to the thread. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createShortcut, type Shortcut } from '../../src/store/sqlite/shortcut.js';
import { temporaryFolder } from '../support/stores.js';

let path: string;
let other: Database.Database;
let shortcut: Shortcut;
let checkpoints: number;
beforeEach(() => {
	path = join(temporaryFolder(onTestFinished), 'a.db');
	other = new Database(path, { timeout: 0 });
	other.pragma('journal_mode = WAL');
	other.exec('create table things (id integer primary key, name text not null)');
	checkpoints = 0;
	shortcut = createShortcut({
		path,
		checkpoint: async () => {
			checkpoints += 1;
			other.pragma('wal_checkpoint(PASSIVE)');
		},
	});
});
afterEach(async () => {
	await shortcut.close();
	other.close();
});

const insert = (id: number, name: string | null = 'x') => ({
	sql: 'insert into things (id, name) values (?, ?)',
	parameters: [id, name],
});
const look = { sql: 'select id from things order by id', parameters: [] };
const stored = () => other.prepare('select id from things order by id').pluck().all();

describe('the short way', () => {
	it('writes all or nothing, for every other connection to see', async () => {
		expect(await shortcut.write([insert(1), insert(2)])).toBe(true);
		expect(stored()).toEqual([1, 2]);
		await expect(shortcut.write([insert(3), insert(1)])).rejects.toMatchObject({
			code: 'SQLITE_CONSTRAINT_PRIMARYKEY',
		});
		await expect(shortcut.write([insert(4, null)])).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_NOTNULL' });
		expect(stored()).toEqual([1, 2]);
	});

	it('sees what others have written', async () => {
		expect(shortcut.look(look)).toEqual([]);
		other.prepare('insert into things values (7, ?)').run('y');
		expect(shortcut.look(look)).toEqual([{ id: 7 }]);
	});

	it('does not wait for whoever is writing, and goes on afterwards', async () => {
		other.exec('begin immediate');
		expect(await shortcut.write([insert(1)])).toBe(false);
		expect(shortcut.look(look)).toEqual([]);
		other.exec('commit');
		expect(await shortcut.write([insert(1)])).toBe(true);
		expect(stored()).toEqual([1]);
	});

	it('has the log carried over before it is long', async () => {
		for (let id = 0; id < 4000; id++) await shortcut.write([insert(id, 'x'.repeat(2000))]);
		expect(checkpoints).toBe(10);
		// 8 MB were written.
		expect(statSync(`${path}-wal`).size).toBeLessThan(5 * 1024 * 1024);
	});

	it('does nothing any more once it is closed', async () => {
		await shortcut.close();
		expect(await shortcut.write([insert(1)])).toBe(false);
		expect(shortcut.look(look)).toBeNull();
	});

	it('is no way where the database keeps no write-ahead log', async () => {
		const inMemory = createShortcut({ path: ':memory:', checkpoint: async () => {} });
		expect(await inMemory.write([insert(1)])).toBe(false);
		expect(inMemory.look(look)).toBeNull();
		await inMemory.close();
	});
});
