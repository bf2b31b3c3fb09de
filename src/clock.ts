/**
 * The time of day in milliseconds since 1970. Hosts' clocks differ, so whatever is compared with a stored time, or shown next to
 * one, uses `Store.now()`: one clock for all who share a database. How long something takes is measured by `performance.now()`,
 * which nobody can set back.
 */
export type Clock = () => number;
