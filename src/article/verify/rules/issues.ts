import type { CheckedFile } from '../checked-file.ts';
import type { Fault } from '../fault.ts';

/** No claim is on both sides of one issue. */
export function issueFaults({ issues }: CheckedFile): Fault[] {
	return issues.flatMap(({ pro = [], con = [] }, n) =>
		con.flatMap((id, at): Fault[] =>
			pro.includes(id)
				? [{ path: ['issues', n, 'con', at], message: `"${id}" is also in "pro": keep it on one side` }]
				: [],
		),
	);
}
