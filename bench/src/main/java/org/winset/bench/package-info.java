/**
 * Measurements: JMH benchmarks and side-by-side runs against other solvers.
 *
 * <p>Takes the engine as it is built. Gives times, to be quoted with machine, JDK and date. Never
 * released, and nothing depends on it. Run with {@code bench/run}.
 */
@NullMarked
package org.winset.bench;

import org.jspecify.annotations.NullMarked;
