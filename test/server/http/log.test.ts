import { expect, it } from 'vitest';
import { createLogger, maskUrl } from '../../../src/telemetry/logger.js';
import { testServer } from '../../support/test-server.js';

function captured(): { lines: string[]; destination: { write(line: string): void } } {
	const lines: string[] = [];
	return { lines, destination: { write: (line) => lines.push(line) } };
}

it('logs one line per request with id, status and time, and neither body nor key', async () => {
	const { lines, destination } = captured();
	const { app } = await testServer({ logger: createLogger('trace', destination), apiKeys: ['top-secret'] });
	await app.inject({
		method: 'POST',
		url: '/reset?api_key=top-secret',
		headers: { 'x-request-id': 'request-7', authorization: 'Bearer top-secret' },
		payload: { agent_id: 'private-agent' },
	});
	await app.close();
	const requests = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
	expect(requests).toHaveLength(1);
	expect(requests[0]).toMatchObject({
		reqId: 'request-7',
		method: 'POST',
		status: 200,
		url: '/reset?api_key=[redacted]',
	});
	expect(lines.join('')).not.toMatch(/top-secret|private-agent/);
});

it('logs the cause of a failure of ours, with the request id', async () => {
	const { lines, destination } = captured();
	const { app } = await testServer({ logger: createLogger('error', destination) });
	await app.inject({ method: 'POST', url: '/reset' });
	await app.inject({
		method: 'POST',
		url: '/step',
		payload: { proposed_fix: '# fault' },
		headers: { 'x-request-id': 'r' },
	});
	await app.close();
	expect(lines).toHaveLength(1);
	expect(JSON.parse(lines[0] ?? '')).toMatchObject({ reqId: 'r', err: { message: 'secret detail of the machinery' } });
});

it('redacts secrets in objects that are logged whole', () => {
	const { lines, destination } = captured();
	const logger = createLogger('info', destination);
	logger.info({ headers: { authorization: 'Bearer s3cret', 'x-api-key': 's3cret' }, config: { apiKey: 's3cret' } });
	expect(lines.join('')).not.toContain('s3cret');
});

it('masks keys wherever they stand in a URL', () => {
	expect(maskUrl('/ws?a=1&api_key=x%20y&b=2')).toBe('/ws?a=1&api_key=[redacted]&b=2');
	expect(maskUrl('/ws?API_KEY=x')).toBe('/ws?API_KEY=[redacted]');
});
