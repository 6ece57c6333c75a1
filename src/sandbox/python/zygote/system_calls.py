"""Numbers of the system calls that the filter of a fix (seccomp.py) names."""

# fmt: off
# Numbers by name: (x86_64, aarch64); None where the architecture lacks the call.
NUMBERS = {
    "read": (0, 63), "write": (1, 64), "close": (3, 57), "fstat": (5, 80), "lseek": (8, 62), "pread64": (17, 67),
    "pwrite64": (18, 68), "readv": (19, 65), "writev": (20, 66), "poll": (7, None), "ppoll": (271, 73),
    "select": (23, None), "pselect6": (270, 72), "brk": (12, 214), "munmap": (11, 215), "mremap": (25, 216),
    "madvise": (28, 233), "futex": (202, 98), "sched_yield": (24, 124), "sched_getaffinity": (204, 123),
    "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139), "rt_sigpending": (127, 136),
    "rt_sigtimedwait": (128, 137), "rt_sigsuspend": (130, 133), "sigaltstack": (131, 132),
    "getuid": (102, 174), "geteuid": (107, 175), "getgid": (104, 176),
    "getegid": (108, 177), "getresuid": (118, 148), "getresgid": (120, 150), "getgroups": (115, 158),
    "getrusage": (98, 165), "times": (100, 153),
    "uname": (63, 160), "gettimeofday": (96, 169), "time": (201, None),
    "clock_getres": (229, 114), "nanosleep": (35, 101), "clock_nanosleep": (230, 115), "restart_syscall": (219, 128),
    "set_robust_list": (273, 99), "rseq": (334, 293), "membarrier": (324, 283), "getrandom": (318, 278),
    "exit": (60, 93), "exit_group": (231, 94), "getcpu": (309, 168), "pause": (34, None), "alarm": (37, None),
    "setitimer": (38, 103), "getitimer": (36, 102), "wait4": (61, 260), "sched_get_priority_max": (146, 125),
    "sched_get_priority_min": (147, 126), "getpriority": (140, 141), "getcwd": (79, 17), "umask": (95, 166),
    # descriptors that the process makes for itself: pipes, and what an event loop needs
    "dup": (32, 23), "dup2": (33, None), "dup3": (292, 24), "pipe": (22, None), "pipe2": (293, 59),
    "epoll_create": (213, None), "epoll_create1": (291, 20), "epoll_ctl": (233, 21), "epoll_wait": (232, None),
    "epoll_pwait": (281, 22), "epoll_pwait2": (441, 441), "eventfd2": (290, 19), "getsockname": (51, 204),
    "getpeername": (52, 205), "getsockopt": (55, 209), "recvfrom": (45, 207), "shutdown": (48, 210),
    # files: which ones is Landlock's and the owner's business
    "openat": (257, 56), "open": (2, None), "newfstatat": (262, 79), "stat": (4, None), "lstat": (6, None),
    "statx": (332, 291), "access": (21, None), "faccessat": (269, 48), "faccessat2": (439, 439),
    "readlink": (89, None), "readlinkat": (267, 78), "getdents64": (217, 61), "getdents": (78, None),
    "mkdir": (83, None), "mkdirat": (258, 34), "rmdir": (84, None), "unlink": (87, None), "unlinkat": (263, 35),
    "rename": (82, None), "renameat": (264, 38), "renameat2": (316, 276), "ftruncate": (77, 46), "fsync": (74, 82),
    "fdatasync": (75, 83), "sendfile": (40, 71), "copy_file_range": (326, 285), "flock": (73, 32),
    "fadvise64": (221, 223), "chdir": (80, 49), "fchdir": (81, 50), "statfs": (137, 43), "fstatfs": (138, 44),
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "utimensat": (280, 88), "utime": (132, None),
    "utimes": (235, None), "mknod": (133, None), "mknodat": (259, 33),
    "listxattr": (194, 11), "llistxattr": (195, 12), "flistxattr": (196, 13),
    # by argument
    "mmap": (9, 222), "mprotect": (10, 226), "clone": (56, 220), "clone3": (435, 435), "kill": (62, 129),
    "clock_gettime": (228, 113), "prlimit64": (302, 261), "getrlimit": (97, 163), "fcntl": (72, 25),
    "ioctl": (16, 29), "socketpair": (53, 199), "sendto": (44, 206),
    # only where a lid is off
    "getpid": (39, 172), "gettid": (186, 178), "getppid": (110, 173), "getpgid": (121, 155), "getsid": (124, 156),
}
# fmt: on
