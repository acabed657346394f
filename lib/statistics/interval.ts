export type Interval = { lower: number; upper: number };

/** Standard normal deviates of two-sided 95% and 99.8%, as Fingertips uses them. */
export const Z95 = 1.959963984540054;
export const Z998 = 3.090232306167813;
