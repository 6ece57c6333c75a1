/** How to get a layer of the isolation that is missing. The sandbox says why it is missing; this says what an operator can do. */
const ADVICE: Readonly<Record<string, string>> = {
	namespaces:
		'run as root with docker run --cap-add SYS_ADMIN --security-opt apparmor=unconfined, or allow user namespaces: sysctl -w user.max_user_namespaces=15000 kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0, and docker run --security-opt seccomp=unconfined',
	landlock:
		'a kernel from 5.13 with CONFIG_SECURITY_LANDLOCK and "landlock" in /sys/kernel/security/lsm, and a container profile that lets the landlock_* calls through (docker run --security-opt seccomp=unconfined)',
	seccomp:
		'a kernel with CONFIG_SECCOMP_FILTER, on x86-64 or aarch64, and a container runtime that lets programs set filters of their own (gVisor does not know all of it)',
	uid: 'start as root, without --user, and with the capabilities SETUID, SETGID and CHOWN (docker drops them with --cap-drop ALL)',
	cgroup:
		'start as root where /sys/fs/cgroup is writable (docker run --cgroupns private -v /sys/fs/cgroup:/sys/fs/cgroup:rw), or in a group that its administrator delegated with the pids and memory controllers (systemd: Delegate=yes)',
	files: 'comes with namespaces or with landlock',
};

/** @param missing as the sandbox says it, `layer: reason`. @returns null for a layer that needs no advice, such as one switched off */
export function adviceFor(missing: string): string | null {
	if (missing.endsWith('switched off')) return null;
	return ADVICE[missing.slice(0, missing.indexOf(':'))] ?? null;
}
