import { describe, expect, test } from 'vitest';
import { ceilingOf, predict } from '../../../src/cli/bench/scale/model.js';

describe('the model', () => {
	const cost = { mainMs: 0.5, allMs: 5 };

	test('lets a replica grow with its cores until its main thread is nine tenths full', () => {
		expect(ceilingOf(cost)).toBe(1800);
		expect(predict(cost, 4)).toEqual({ cores: 4, perReplica: 800, bound: 'cores', replicas: 1, perMachine: 800 });
	});

	test('takes more replicas where cores are left', () => {
		const { perReplica, bound, replicas, perMachine } = predict(cost, 64);
		expect([perReplica, bound, replicas, perMachine]).toEqual([1800, 'main thread', 8, 12_800]);
	});
});
