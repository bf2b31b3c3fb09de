import { StartFault } from '../../start-fault.ts';

/** An address to listen on, and the setting that names its port. */
type Wanted = { readonly host: string; readonly port: number; readonly setting: 'PORT' | 'HEALTH_PORT' };

/** A StartFault that says what to do when the server cannot listen on its address; any other error as it is. */
export function portFault(error: unknown, { host, port, setting }: Wanted): unknown {
	const another = `Choose another with the setting ${setting}, as in ${setting}=3001 npm start; ${setting}=0 takes any free one.`;
	switch (error instanceof Error && 'code' in error ? error.code : undefined) {
		case 'EADDRINUSE':
			return new StartFault(`Port ${port} of ${host} is taken by another program. ${another}`);
		case 'EACCES':
			return new StartFault(`Port ${port} is kept for administrators. ${another}`);
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return new StartFault(`HOST=${host} is not an address of this machine.`);
		default:
			return error;
	}
}
