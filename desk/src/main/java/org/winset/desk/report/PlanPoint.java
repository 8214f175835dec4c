package org.winset.desk.report;

import java.util.Optional;
import org.winset.dossier.Plan;

/**
 * What a plan, or one fill of it, says on one issue.
 *
 * @param number the point's number in that plan
 * @param option name of the option; of all it may be where it is not known, joined by {@code or}
 * @param status stated, silent, unknown or one of several
 * @param words the status in words
 */
public record PlanPoint(
    IssueName issue, Optional<String> number, String option, Plan.Status status, String words) {}
