package org.winset.deal;

import java.util.Optional;

/**
 * How many packages one party would sign and could ratify (Putnam 1988).
 *
 * @param packages its win-set; a guarantor's is counted as if every package bound it
 * @param leaderSigns packages its leader would sign
 * @param bound guarantors: packages that bind it
 */
public record WinSet(Count packages, Count leaderSigns, Optional<Count> bound) {}
