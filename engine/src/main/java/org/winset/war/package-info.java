/**
 * What fighting on is worth, to a country and to its leader: the leader-survival random walk.
 *
 * <p>Takes the numbers of one war, two sides with one balance between them. Gives, for every
 * balance and both incumbents and successors, the value of no deal, where somebody gives up, and
 * month by month what becomes of the war if some balances have a deal open. Plain doubles, nothing
 * allocated while solving. Follows Smith (1998), Filson and Werner (2002), Slantchev (2003) and
 * Powell (2004) for war as a random walk, Goemans (2000) and Debs and Goemans (2010) for the
 * leader's survival.
 */
@NullMarked
package org.winset.war;

import org.jspecify.annotations.NullMarked;
