/** Whether the window is so narrow that tables become cards, as the style has it. */
export const narrow = (): boolean => matchMedia('(max-width: 46rem)').matches;
