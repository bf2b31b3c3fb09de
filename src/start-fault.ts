/** A fault that the operator must fix before Lectern can start. Its message says what is wrong and how to fix it, and is printed without a stack. */
export class StartFault extends Error {
	override name = 'StartFault';
}
