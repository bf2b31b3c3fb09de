import { onTestFinished } from 'vitest';
import { type Stage, startStage } from './doors.ts';

/** The bot on the gateway, for one test. */
export async function startGatewayStage(
	options?: Parameters<typeof startStage>[1],
): Promise<Stage & { ana: ReturnType<Stage['sandbox']['as']> }> {
	const stage = await startStage('gateway', options);
	onTestFinished(stage.end);
	return { ...stage, ana: stage.sandbox.as('ana') };
}

/** The log lines that warn or report an error. */
export const troubles = ({ lines }: Pick<Stage, 'lines'>) => lines().filter(({ level }) => Number(level) > 30);
