/**
 * Others' file formats: what analysts bring from other tools, and take there.
 *
 * <p>Takes matrices for the analysis of competing hypotheses as CSV or as PARC {@code .achz}; gives
 * them as {@code belief/AchMatrix}, and writes CSV. Every error says where it stands.
 */
@NullMarked
package org.winset.exchange;

import org.jspecify.annotations.NullMarked;
