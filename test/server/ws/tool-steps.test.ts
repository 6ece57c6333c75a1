import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestServer, testServer, WsClient } from '../../support/test-server.js';

let server: TestServer;
let client: WsClient;
beforeAll(async () => {
	server = await testServer();
	client = await WsClient.connect(`${await server.url()}/ws`);
});
afterAll(async () => {
	client.socket.close();
	await client.closed;
	await server.app.close();
});

const step = async (data: object) => (await client.ask({ type: 'step', data })).data as Record<string, unknown>;
const call = (tool_name: string, args?: object) => step({ type: 'call_tool', tool_name, arguments: args });

it('lists the tools of an agent before any reset', async () => {
	const { observation, reward, done } = await step({ type: 'list_tools' });
	const { tools } = observation as { tools: { name: string; input_schema: object }[] };
	expect(tools.map(({ name }) => name)).toEqual(['get_problem', 'submit_fix']);
	expect(tools[1]?.input_schema).toMatchObject({ required: ['proposed_fix'] });
	expect([reward, done]).toEqual([null, false]);
});

it('calls a tool on the session’s episode, with the reward of the step', async () => {
	await client.ask({ type: 'reset', data: { task_id: 'two-sum' } });
	expect(await call('get_problem')).toMatchObject({
		observation: { tool_name: 'get_problem', error: null, result: { data: { task_id: 'two-sum' } } },
		reward: null,
		done: false,
	});
	expect(await call('submit_fix', { proposed_fix: 'x' })).toMatchObject({
		observation: { tool_name: 'submit_fix', result: { data: { reward: 0.14 }, is_error: false } },
		reward: 0.14,
		done: false,
	});
	expect((await client.ask({ type: 'state' })).data.step_count).toBe(1);
});

it.each([
	['start_episode', {}, 'tool_not_found'],
	['submit_fix', {}, 'invalid_args'],
	['submit_fix', { proposed_fix: 5 }, 'invalid_args'],
])('says in the observation what is wrong with %s %j', async (name, args, error_type) => {
	const { observation, reward } = await call(name, args);
	expect(observation).toMatchObject({
		tool_name: name,
		result: null,
		error: { error_type, message: expect.any(String) },
	});
	expect(reward).toBeNull();
});

it('answers a failure of the step as it answers any', async () => {
	expect(await call('submit_fix', { proposed_fix: '# overloaded' })).toMatchObject({ code: 'EXECUTION_ERROR' });
});
