/**
 * One draw of the whole theory, in the order it is told, and what many draws say together.
 *
 * <p>Takes an uncertain dossier. Gives an assessment: the verdicts of one point draw, each marked
 * as holding over all ranges or depending on them. The one room that knows the models above it and
 * maps between them. Start reading here, at {@code Draw}; ratification and involuntary defection
 * follow Putnam (1988).
 */
@NullMarked
package org.winset.forecast;

import org.jspecify.annotations.NullMarked;
