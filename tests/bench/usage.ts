/** Loaded into each bot that is measured: when asked over IPC, it reports the processor time used so far, or the memory in use after garbage collection. */
process.on('message', (asked) => {
	// Collecting garbage takes processor time, so it is not done where that is measured.
	if (asked === 'cpu') return process.send?.(process.cpuUsage());
	globalThis.gc?.();
	return process.send?.(process.memoryUsage.rss());
});
// Listening for questions must not keep a bot alive that wants to end.
process.channel?.unref();
