package org.winset.deal;

import java.util.List;
import java.util.Optional;
import org.winset.number.Rational;

/**
 * The package closest to agreement: leximin of the parties' margins over all feasible packages.
 *
 * <p>Compares parties' points one for one.
 *
 * @param sorted margins ascending; a guarantor counts with the lesser of 0 and its margin where
 *     bound, 0 where not
 * @param byParty every party's margin at the package, as it is
 * @param ties number of packages with the same list
 * @param next the next distinct list
 * @param complete whether the search ended; else this is the best met within its budget
 */
public record Closest(
    List<Rational> sorted,
    Deal deal,
    List<Rational> byParty,
    Count ties,
    Optional<List<Rational>> next,
    boolean complete) {}
