import { expect, test } from 'vitest';
import { draftFor, paragraph } from './draft-for.ts';

const turns = async (lines: readonly string[]) => {
	const { blocks } = await draftFor(['Minutes of the council', '', ...lines.flatMap((line) => [line, ''])], {
		format: 'plain',
	});
	return blocks.map(
		({ kind, speaker, text }) =>
			`${kind === 'aside' ? 'aside' : (speaker ?? 'nobody')}: ${text.split(' ').slice(0, 4).join(' ')}`,
	);
};

test('a record of a parliament has speakers, and their turns go on over paragraphs', async () => {
	expect(
		await turns([
			'Ms. OAKES of Lowtown. Madam Speaker, I rise for the bridge.',
			paragraph('The bridge'),
			'(Ms. OAKES of Lowtown asked and was given permission to revise and extend her remarks.)',
			paragraph('The mill'),
			'The SPEAKER pro tempore (Mr. Reed). The time has expired.',
			'The question was taken; and the Speaker announced that the ayes had it.',
			'Mr. McREED. Madam Speaker, I demand a recorded vote.',
			'The SPEAKER pro tempore. A recorded vote is ordered.',
		]),
	).toEqual([
		'Ms. OAKES of Lowtown: Ms. OAKES of Lowtown.',
		'Ms. OAKES of Lowtown: The bridge came before',
		'aside: (Ms. OAKES of Lowtown',
		'Ms. OAKES of Lowtown: The mill came before',
		'The SPEAKER pro tempore: The SPEAKER pro tempore',
		'nobody: The question was taken;',
		'Mr. McREED: Mr. McREED. Madam Speaker,',
		'The SPEAKER pro tempore: The SPEAKER pro tempore.',
	]);
});

test('an interview has speakers', async () => {
	expect(
		await turns([
			'Ana Ruiz: Why a bridge?',
			'John Smith: Because the ferry is old.',
			'And it sinks, now and then.',
			'Ana Ruiz: Who pays?',
			'John Smith (laughing): You do.',
		]),
	).toEqual([
		'Ana Ruiz: Ana Ruiz: Why a',
		'John Smith: John Smith: Because the',
		'John Smith: And it sinks, now',
		'Ana Ruiz: Ana Ruiz: Who pays?',
		'John Smith: John Smith (laughing): You',
	]);
});

test('a debate in Spanish has speakers and stage directions', async () => {
	expect(
		await turns([
			'EL PRESIDENTE: Se abre el debate.',
			'La C. María Peña: Gracias, presidente.',
			'El puente no puede esperar.',
			'(Aplausos.)',
			'EL PRESIDENTE: Silencio, por favor.',
			'La C. María Peña: Termino ya.',
			'Se somete a votación la propuesta.',
		]),
	).toEqual([
		'EL PRESIDENTE: EL PRESIDENTE: Se abre',
		'La C. María Peña: La C. María Peña:',
		'La C. María Peña: El puente no puede',
		'aside: (Aplausos.)',
		'EL PRESIDENTE: EL PRESIDENTE: Silencio, por',
		'La C. María Peña: La C. María Peña:',
		'nobody: Se somete a votación',
	]);
});

test('colons in prose make nobody a speaker', async () => {
	const lines = [
		'Note: the bridge is closed.',
		'Wrong answer: nobody asked.',
		'Right answer: everybody asked.',
		'Wrong answer: it was raining.',
		'Right answer: it was not.',
		paragraph('The bridge'),
	];
	expect((await turns(lines)).every((line) => line.startsWith('nobody'))).toBe(true);
	expect(
		await turns(['Time: ten o’clock', paragraph('The bridge'), 'Oakes told the council: this will not do.']),
	).toEqual(['nobody: Time: ten o’clock', 'nobody: The bridge came before', 'nobody: Oakes told the council:']);
});

test('the results of teams are nobody’s words', async () => {
	const lines = [
		'Lowtown (1-0): Oakes 12 points.',
		'Hightown (0-1): Reed 9 points.',
		'Lowtown (2-0): Oakes 7 points.',
		'Hightown (0-2): Reed 3 points.',
	];
	expect((await turns(lines)).every((line) => line.startsWith('nobody'))).toBe(true);
});

test('a text of a law inside of a speech belongs to no speaker', async () => {
	expect(
		await turns([
			'Mr. OAKES. Madam Chair, I offer an amendment.',
			'The CHAIR. The Clerk will report it.',
			'The text of the amendment is as follows:',
			'(1) The mill shall report.',
			'Mr. OAKES. Madam Chair, it is short.',
		]),
	).toEqual([
		'Mr. OAKES: Mr. OAKES. Madam Chair,',
		'The CHAIR: The CHAIR. The Clerk',
		'nobody: The text of the',
		'nobody: (1) The mill shall',
		'Mr. OAKES: Mr. OAKES. Madam Chair,',
	]);
});
