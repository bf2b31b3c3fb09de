import type { Door } from '../discord/doors/door.ts';
import type { Log } from '../log.ts';

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Ends the process at once when it is told to, while nothing is open yet that would have to finish: it may be waiting for
 * Discord. Without listeners, a process that is the first of a container would ignore the signals. Call what it returns once
 * `stopWhenTold` listens.
 */
export function endWhenTold(log: Log): () => void {
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
 * Ends the process well when it is told to, and with status 1 when its door has shut for good, so that a supervisor can act.
 * Answers on their way finish first. A second signal ends it at once.
 */
export function stopWhenTold(door: Door, log: Log): void {
	let stopping = false;
	const stop = async (status: number) => {
		if (stopping) process.exit(1);
		stopping = true;
		// Should nothing be left to wait for, the process ends by itself, and with this.
		process.exitCode = status;
		try {
			await door.stop();
			if (status === 0) log.info('Lectern has stopped');
		} catch (err) {
			log.error({ err }, 'the door did not close well');
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
	process.on('unhandledRejection', (err) => log.error({ err }, 'something failed that nobody waited for'));
	process.on('uncaughtException', (err) => {
		log.fatal({ err }, 'stopping after an error nobody caught');
		void stop(1);
	});
	void door.lost.then((remedy) => {
		log.fatal(remedy);
		void stop(1);
	});
}
