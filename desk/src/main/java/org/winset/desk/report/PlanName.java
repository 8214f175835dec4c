package org.winset.desk.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a plan is named wherever a report speaks of it, and how much of it is known.
 *
 * @param known how many points are stated, silent, unknown or one of several, in words
 * @param complete whether every point is known
 */
public record PlanName(
    String id,
    String name,
    String author,
    LocalDate date,
    String known,
    boolean complete,
    Optional<String> note) {}
