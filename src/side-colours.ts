/**
 * The colours of the two sides of a motion, as in CSS: for pictures, and for the edge of answers about one side. They are equally
 * light, distinguishable with any kind of colour blindness, and no party's red, blue or green.
 */
export const SIDE_COLOURS = { for: '#ada2ff', against: '#e3a03a' } as const;
