import type { DurationWords } from '../duration-words.ts';

export const durationWords: DurationWords = {
	days: 'd día días dia dias',
	hours: 'h hora horas',
	minutes: 'm min minuto minutos',
	and: 'y',
};
