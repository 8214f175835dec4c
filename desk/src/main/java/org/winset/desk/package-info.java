/**
 * The command line: what a person types, and the exit code and streams that come back.
 *
 * <p>Takes arguments, a case folder and the terminal. Gives a report on standard output and
 * messages on standard error; exit code 0 for an answer, 2 for bad input. May use the public doors
 * of any room; no room knows it. Colour follows NO_COLOR.
 */
@NullMarked
package org.winset.desk;

import org.jspecify.annotations.NullMarked;
