import { expect, test } from 'vitest';
import { commonPrefixShare } from '../../../src/article/words/common-prefix.ts';

test.each([
	['patriot', 'patriotic', 0.875],
	['harbour', 'harbour', 1],
	['army', 'mayor', 0],
	['', 'mayor', 0],
])('of "%s" and "%s" the share %d is a common prefix', (one, other, share) => {
	expect(commonPrefixShare(one, other)).toBe(share);
	expect(commonPrefixShare(other, one)).toBe(share);
});
