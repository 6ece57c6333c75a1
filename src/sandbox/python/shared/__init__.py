"""What the harness and the processes that it asks have in common: frames, the wire format, the standard library in
memory, calls to the kernel."""
