/** Loaded into each bot that is measured: tells the processor time it has used, or its memory without garbage, when asked over IPC. */
process.on('message', (asked) => {
	// Collecting garbage takes processor time, so it is not done where that is measured.
	if (asked === 'cpu') return process.send?.(process.cpuUsage());
	globalThis.gc?.();
	return process.send?.(process.memoryUsage.rss());
});
// Listening for questions must not keep a bot alive that wants to end.
process.channel?.unref();
