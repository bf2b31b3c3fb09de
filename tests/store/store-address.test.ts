import { expect, test } from 'vitest';
import { storeName } from '../../src/store/store-address.ts';

test.each([
	[undefined, 'SQLite at var/lectern.db'],
	['file:/srv/lectern.db', 'SQLite at /srv/lectern.db'],
	['postgres://lectern:open%3Asesame@db.example:6432/debates?password=sesame', 'Postgres at db.example/debates'],
	['postgresql://db/debates#sesame', 'Postgres at db/debates'],
	['postgres:///debates?host=/run/postgresql', 'Postgres at this machine/debates'],
	['postgres://lectern:pa ss@[nonsense/debates', 'Postgres'],
])('a store at %s is shown as "%s", without a password', (address, name) => {
	expect(storeName(address)).toBe(name);
});
