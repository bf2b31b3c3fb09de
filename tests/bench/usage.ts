/** This file is loaded into each bot that is measured. Asked over IPC, it reports the processor time used so far, or the memory in use after a garbage collection. */
process.on('message', (asked) => {
	// Collecting garbage takes processor time, so it is not done where that is measured.
	if (asked === 'cpu') return process.send?.(process.cpuUsage());
	globalThis.gc?.();
	return process.send?.(process.memoryUsage.rss());
});
// A bot that has ended its work must not be kept alive by this listener.
process.channel?.unref();
