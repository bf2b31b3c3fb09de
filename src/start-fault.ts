/** Something the operator can put right before Lectern can start: its message says what and how, without a stack. */
export class StartFault extends Error {
	override name = 'StartFault';
}
