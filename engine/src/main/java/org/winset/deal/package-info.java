/**
 * Packages and who would sign them: win-sets, the zone of agreement, deal killers, repairs.
 *
 * <p>Takes a resolved dossier, and leaders' terms as plain numbers where a war model supplies them.
 * Gives verdicts with margins, counts, bargaining solutions and certificates, all exact; each
 * definition stands as a plain predicate beside the fast search that must agree with it. Follows
 * Putnam (1988) for win-sets, Nash (1950) and Kalai and Smorodinsky (1975) for solutions.
 */
@NullMarked
package org.winset.deal;

import org.jspecify.annotations.NullMarked;
