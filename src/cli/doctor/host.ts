/**
 * What makes timing noisy on this host. Cost is CPU time read from outside, so another program that waits its turn does no harm; what
 * does is anything that makes the same instructions take longer: a shared core, a changing clock rate, a hypervisor that takes time away,
 * memory on disk. Everything is read from files of the kernel; what is not there is unknown and not guessed.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sum } from '../../numbers.js';
import { MEBIBYTE } from '../../units.js';

export interface HostFact {
	readonly name: string;
	readonly value: string;
	/** What to do about it; null when it is as it should be, or unknown. */
	readonly advice: string | null;
}

/** Counters of /proc/stat, in ticks since the start of the machine. */
export interface CpuTicks {
	readonly total: number;
	readonly steal: number;
}

const UNKNOWN = 'unknown';
const NOISY_STEAL = 0.01;
const STEADY_CLOCKS: readonly string[] = ['tsc', 'kvm-clock', 'arch_sys_counter', 'hyperv_clocksource_tsc_page'];

/**
 * @param root folder that holds `proc` and `sys`, usually `/`
 * @param cores processors that this process may use
 * @param workers executions at one time
 * @param before an earlier reading of the counters, so that only the time in between counts
 */
export function readHostFacts(root: string, cores: number, workers: number, before: CpuTicks | null): HostFact[] {
	const read = (path: string) => readText(join(root, path));
	return [
		workersFact(cores, workers),
		loadFact(read('proc/loadavg'), cores),
		stealFact(before, readCpuTicks(root)),
		quotaFact(root, cores),
		governorFact(root),
		boostFact(read('sys/devices/system/cpu/cpufreq/boost'), read('sys/devices/system/cpu/intel_pstate/no_turbo')),
		smtFact(read('sys/devices/system/cpu/smt/active')),
		swapFact(read('proc/meminfo')),
		clockFact(read('sys/devices/system/clocksource/clocksource0/current_clocksource')),
	];
}

/** Null where there is no /proc/stat. */
export function readCpuTicks(root: string): CpuTicks | null {
	const line = readText(join(root, 'proc/stat'))?.split('\n')[0];
	const ticks = line?.trim().split(/\s+/).slice(1, 9).map(Number);
	if (ticks === undefined || ticks.length < 8) return null;
	return { total: sum(ticks), steal: ticks[7] ?? 0 };
}

function workersFact(cores: number, workers: number): HostFact {
	const advice = workers > cores ? 'more workers than cores take time from each other: lower CODEARENA_WORKERS' : null;
	return { name: 'workers / cores', value: `${workers} / ${cores}`, advice };
}

function loadFact(text: string | null, cores: number): HostFact {
	const load = text === null ? Number.NaN : Number(text.split(' ')[0]);
	if (Number.isNaN(load)) return unknownFact('load (1 min)');
	const advice =
		load > cores ? 'more programs want to run than there are cores: caches are shared, answers are late' : null;
	return { name: 'load (1 min)', value: load.toFixed(2), advice };
}

function stealFact(before: CpuTicks | null, now: CpuTicks | null): HostFact {
	const name = 'time taken by the hypervisor';
	if (now === null) return unknownFact(name);
	const total = now.total - (before?.total ?? 0);
	const share = total > 0 ? (now.steal - (before?.steal ?? 0)) / total : 0;
	const advice = share > NOISY_STEAL ? 'the virtual machine shares its cores: take one with cores of its own' : null;
	return {
		name,
		value: `${(share * 100).toFixed(1)} %${before === null ? ' since the start of the machine' : ''}`,
		advice,
	};
}

function quotaFact(root: string, cores: number): HostFact {
	const name = 'cgroup CPU limit';
	const quota = smallestQuota(root);
	if (quota === null) return { name, value: 'none', advice: null };
	const advice =
		quota < cores
			? `programs pause when it is used up: lower CODEARENA_WORKERS to ${Math.max(1, Math.floor(quota))} or raise the limit (docker --cpus)`
			: null;
	return { name, value: `${quota.toFixed(2)} cores`, advice };
}

/** Limits of outer groups hold too, so the path is walked up to the top. Version 2, then version 1. */
function smallestQuota(root: string): number | null {
	const top = join(root, 'sys/fs/cgroup');
	const own = readText(join(root, 'proc/self/cgroup'))?.match(/^0::(.*)$/m)?.[1] ?? '/';
	const quotas: number[] = [];
	for (let path = own; ; path = dirname(path)) {
		const [limit, period] = readText(join(top, path, 'cpu.max'))?.split(/\s+/) ?? [];
		if (limit !== undefined && limit !== 'max') quotas.push(Number(limit) / Number(period));
		if (path === '/' || path === '.') break;
	}
	const oldLimit = Number(readText(join(top, 'cpu/cpu.cfs_quota_us')) ?? -1);
	if (oldLimit > 0) quotas.push(oldLimit / Number(readText(join(top, 'cpu/cpu.cfs_period_us')) ?? 100_000));
	return quotas.length === 0 ? null : Math.min(...quotas);
}

function governorFact(root: string): HostFact {
	const name = 'CPU governor';
	const folder = join(root, 'sys/devices/system/cpu');
	const cpus = existsSync(folder) ? readdirSync(folder).filter((entry) => /^cpu\d+$/.test(entry)) : [];
	const found = cpus
		.map((cpu) => readText(join(folder, cpu, 'cpufreq/scaling_governor')))
		.filter((text) => text !== null);
	if (found.length === 0) return unknownFact(name);
	const kinds = [...new Set(found)].join(', ');
	const advice =
		kinds === 'performance' ? null : 'the clock rate follows the load: cpupower frequency-set -g performance';
	return { name, value: kinds, advice };
}

function boostFact(boost: string | null, noTurbo: string | null): HostFact {
	const name = 'turbo / boost';
	if (boost === null && noTurbo === null) return unknownFact(name);
	const on = boost === '1' || noTurbo === '0';
	const file =
		boost === null
			? 'echo 1 > /sys/devices/system/cpu/intel_pstate/no_turbo'
			: 'echo 0 > /sys/devices/system/cpu/cpufreq/boost';
	return {
		name,
		value: on ? 'on' : 'off',
		advice: on ? `the clock rate depends on heat and on other cores: ${file}` : null,
	};
}

function smtFact(active: string | null): HostFact {
	const name = 'hyper-threading (SMT)';
	if (active === null) return unknownFact(name);
	const on = active === '1';
	const advice = on
		? 'two threads share a core’s units: CODEARENA_WORKERS = number of real cores, or echo off > /sys/devices/system/cpu/smt/control'
		: null;
	return { name, value: on ? 'on' : 'off', advice };
}

function swapFact(text: string | null): HostFact {
	const name = 'swap in use';
	const field = (key: string) =>
		Number(text?.match(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm'))?.[1] ?? Number.NaN) * 1024;
	const used = field('SwapTotal') - field('SwapFree');
	if (Number.isNaN(used)) return unknownFact(name);
	const advice =
		used > MEBIBYTE ? 'memory comes back from disk in the middle of a measurement: more memory, or swapoff' : null;
	return { name, value: `${Math.round(used / MEBIBYTE)} MiB`, advice };
}

function clockFact(text: string | null): HostFact {
	const name = 'clock source';
	if (text === null) return unknownFact(name);
	const advice = STEADY_CLOCKS.includes(text)
		? null
		: 'reading the clock costs a trip into the kernel: a host that offers tsc';
	return { name, value: text, advice };
}

function unknownFact(name: string): HostFact {
	return { name, value: UNKNOWN, advice: null };
}

function readText(path: string): string | null {
	try {
		return readFileSync(path, 'utf8').trim();
	} catch {
		return null;
	}
}
