/** CPU time of a bare fork: fork, compile, run and wait, and nothing else. Every figure of the report is held against it. */
import { execFileSync } from 'node:child_process';
import { FAILING_FIX } from '../ten-tests.js';

const FORKS = 300;
const LOOP = `
import os, resource, sys

def cpu():
    uses = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in uses)

def forks(count):
    for _ in range(count):
        child = os.fork()
        if child == 0:
            exec(compile(sys.argv[1], "fix.py", "exec"), {"__name__": "fix"})
            os._exit(0)
        os.waitpid(child, 0)

forks(30)
before = cpu()
forks(int(sys.argv[2]))
print((cpu() - before) / int(sys.argv[2]) * 1000)
`;

/** Milliseconds, of parent and child together. @param python path of an interpreter */
export function measureForkCpuMs(python: string): number {
	return Number(execFileSync(python, ['-S', '-c', LOOP, FAILING_FIX, String(FORKS)], { encoding: 'utf8' }));
}
