import { expect, test } from 'vitest';
import { motionWarnings } from '../../../src/debate/motion/motion-lint.ts';
import { MOTION_WORDS } from '../../../src/locales/languages.ts';
import { LOCALES } from '../../../src/locales/locales.ts';
import harbour from '../../fixtures/harbour.json' with { type: 'json' };

test.each([
	...harbour.issues.map(({ motion }) => motion),
	'The US should use military force against Mexico’s cartels.',
	'The US should designate Mexico’s cartels as foreign terrorist organizations.',
	'Mexico bears more responsibility than the US for the crime and drug epidemics.',
	'The US and Mexico will seriously cooperate against the cartels in the near future.',
	'The Democrats lack the political will to crack down on crime and drugs.',
	'The cartels’ hold on the Mexican state cripples its fight against them.',
	'The present state of US-Mexico ties leaves both countries worse off.',
	'The crime and drug epidemics leave both the US and Mexico worse off.',
	'Mexico can defeat the cartels on its own.',
	'US security help would endanger Mexico’s sovereignty.',
	'Political will and money are lacking.',
	'Schools should teach cooking and tax law.',
	'Towns should fund libraries and release schedules for them.',
	'People who are poor and sick should ride for free.',
	'The state should ensure that schools are free and hospitals are clean.',
	'Companies that do not pay their taxes should be closed.',
	'Will Smith should be forgiven.',
	'What is legal is always right.',
	'Dr. Smith and Mrs. Jones should resign.',
	'No-fly zones should be enforced by the UN.',
	'Schools should teach not only reading but writing.',
	'Illegal logging should cost more than it earns.',
	'This house would ban zoos.',
	'God exists, after all.',
	'Estados Unidos y México van a cooperar contra los cárteles.',
	'México debería aceptar la ayuda y el dinero de Estados Unidos.',
	'El Estado tiene que prohibir el tabaco y el alcohol.',
	'Las empresas que no pagan impuestos deberían cerrar.',
])('nothing is found wrong with “%s”', (motion) => {
	expect(motionWarnings(motion)).toEqual([]);
});

test.each([
	['Mexico should ban guns and the US should stop selling them.', 'and'],
	['The town should sell the harbour and publish the contract.', 'and'],
	['The town should close the port or tax the ships.', 'or'],
	['The town should repair the wall, but not sell the harbour.', 'but'],
	['The harbour is failing; it should be sold.', ';'],
	['The harbour is failing. The council should sell it.', '.'],
	['Smoking and/or drinking should be banned in parks.', 'and/or'],
	['México debería prohibir las armas y legalizar las drogas.', 'y'],
	['El puerto es viejo y la lonja está vacía.', 'y'],
	['Habría que gravar el azúcar y/o la sal.', 'y/o'],
])('“%s” is two ideas, joined by “%s”', (motion, words) => {
	expect(motionWarnings(motion)).toContainEqual({ kind: 'two-ideas', words });
});

test.each([
	['The US should deport all illegals.', 'illegals'],
	['Obviously taxes should rise.', 'Obviously'],
	['The state should adopt common sense gun laws.', 'common sense'],
	['Fat cats should pay for the wall.', 'Fat cats'],
	['Las vergonzosas ayudas deberían acabar; es absurdo.', 'absurdo'],
	['Los fifís deberían pagar más.', 'fifís'],
])('“%s” is loaded by “%s”', (motion, words) => {
	expect(motionWarnings(motion)).toContainEqual({ kind: 'loaded', words });
});

test.each([
	['Mexico is a failed state that the US must invade, don’t you think?', 'don’t you think?'],
	["The town should sell the harbour, shouldn't it?", "shouldn't it?"],
	['The harbour is failing, right?', 'right?'],
	['México debería hacerlo, ¿no crees?', '¿no crees?'],
	['El puerto debería venderse, ¿verdad?', '¿verdad?'],
])('“%s” presses for a yes by “%s”, and denies nothing', (motion, words) => {
	expect(motionWarnings(motion)).toContainEqual({ kind: 'loaded', words });
	expect(motionWarnings(motion).filter(({ kind }) => kind === 'negative')).toEqual([]);
});

test('a denial before such a question is still one', () => {
	expect(motionWarnings('The town should not sell it, should it?')).toContainEqual({
		kind: 'negative',
		words: 'should not',
	});
});

test('a loaded word is reported once, however often the motion has it', () => {
	expect(motionWarnings('evil begets evil').filter(({ kind }) => kind === 'loaded')).toHaveLength(1);
});

test.each(LOCALES)('in %s the favourite words of either camp are listed in equal number', (locale) => {
	const { left, right } = MOTION_WORDS[locale].loaded;
	expect(left).toHaveLength(right.length);
});

test.each([
	'Should Saltmouth sell its harbour',
	'Should the council not sell it?',
	'How should Mexico respond to the cartels',
	'Is taxation theft',
	'¿Debería México invitar a Estados Unidos?',
	'México debería hacerlo, ¿no?',
])('“%s” is a question', (motion) => {
	expect(motionWarnings(motion)).toContainEqual({ kind: 'question' });
});

test.each([
	'Gun control',
	'Drugs',
	'Nuclear energy vs. solar energy',
	'Sobre la pena de muerte',
	'Ban zoos',
])('“%s” states nothing', (motion) => {
	expect(motionWarnings(motion)).toContainEqual({ kind: 'no-statement' });
});

test.each([
	['The US should not use force against the cartels.', 'should not'],
	['Saltmouth shouldn’t sell its harbour.', 'shouldn’t'],
	['Mexico cannot defeat the cartels.', 'cannot'],
	['No country should host foreign troops.', 'No country'],
	['Nobody should own a harbour.', 'Nobody'],
	['México no debería aceptar tropas.', 'no debería'],
	['No se debe vender el puerto.', 'No se debe'],
	['Ningún país debería aceptar tropas.', 'Ningún'],
])('“%s” denies by “%s”', (motion, words) => {
	expect(motionWarnings(motion)).toContainEqual({ kind: 'negative', words });
});

test('a motion of more than 100 characters is reported as too long for a title', () => {
	const motion = (length: number) => `Zoos should ${'x'.repeat(length - 12)}`;
	expect(motionWarnings(motion(100))).toEqual([]);
	expect(motionWarnings(motion(101))).toEqual([{ kind: 'too-long', length: 101, most: 100 }]);
});
