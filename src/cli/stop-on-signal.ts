import type { Door } from '../discord/doors/door.ts';
import type { Log } from '../log.ts';

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Ends the process at once on SIGINT or SIGTERM, while nothing is open yet that would have to finish; it may be waiting for Discord.
 * Without listeners, the first process of a container would ignore the signals. The caller must call the returned function once
 * `stopOnSignal` listens.
 */
export function exitOnSignal(log: Log): () => void {
	const end = () => {
		log.info('Lectern has stopped');
		process.exit(0);
	};
	for (const signal of signals) process.on(signal, end);
	return () => {
		for (const signal of signals) process.off(signal, end);
	};
}

/**
 * Stops the door and ends the process with status 0 on SIGINT or SIGTERM, and with status 1 when the door has closed for good, so that a
 * supervisor can act. Answers on their way are sent first. A second signal ends the process at once.
 */
export function stopOnSignal(door: Door, log: Log): void {
	let stopping = false;
	const stop = async (status: number) => {
		if (stopping) process.exit(1);
		stopping = true;
		// If nothing is left to wait for, the process ends by itself with this status.
		process.exitCode = status;
		try {
			await door.stop();
			if (status === 0) log.info('Lectern has stopped');
		} catch (err) {
			log.error({ err }, 'the door could not be closed properly');
		} finally {
			process.exit(status);
		}
	};
	for (const signal of signals) {
		process.on(signal, () => {
			log.info({ signal }, 'stopping once the answers on their way are sent');
			void stop(0);
		});
	}
	process.on('unhandledRejection', (err) => log.error({ err }, 'an error in work that nothing waited for'));
	process.on('uncaughtException', (err) => {
		log.fatal({ err }, 'stopping after an error that nothing caught');
		void stop(1);
	});
	void door.lost.then((remedy) => {
		log.fatal(remedy);
		void stop(1);
	});
}
