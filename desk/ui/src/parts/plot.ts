/** What the pictures use of the plotting library, so that the build leaves out the rest. */
export { dot, lineY, plot, rect, ruleX, ruleY } from '@observablehq/plot';
