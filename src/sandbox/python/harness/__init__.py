"""The trusted process of a worker: it holds tests and reference, asks a candidate for values, and decides."""
