/** Whether a text is an id as Discord makes them. A 64-bit number has twenty digits at most. */
export const isId = (text: string) => /^\d{1,20}$/.test(text);
