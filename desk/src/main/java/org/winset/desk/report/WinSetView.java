package org.winset.desk.report;

import java.util.Optional;

/**
 * How much of what is feasible one party would accept (its win-set).
 *
 * @param packages packages it would sign and could ratify
 * @param share of all feasible packages, printed: {@code 3%}, {@code 1 in 230,000}
 * @param shareValue the same, 0..1, for pictures
 * @param leaderSigns packages its leader would sign
 * @param bound guarantors: the packages that need its signature
 * @param words a sentence that says it
 */
public record WinSetView(
    PartyName party,
    Quantity packages,
    String share,
    double shareValue,
    Quantity leaderSigns,
    String leaderShare,
    double leaderShareValue,
    Optional<Quantity> bound,
    String words) {}
