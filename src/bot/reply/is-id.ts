/** Whether a text is an id as Discord makes them: a 64-bit number, so up to twenty digits. */
export const isId = (text: string) => /^\d{1,20}$/.test(text);
