import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';

/** Node's own request and response are at hand. */
export type Connected = { Bindings: HttpBindings | Http2Bindings };

/** The app that serves REST v10: each topic adds its routes to it. */
export type Api = Hono<Connected>;
