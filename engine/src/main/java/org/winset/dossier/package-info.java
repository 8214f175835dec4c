/**
 * The case as the analyst wrote it: parties, constituencies, issues, options, plans, links.
 *
 * <p>Takes {@code case.yaml} and its ledger, or all their faults at once with line and column.
 * Gives the uncertain dossier, the one registry of inputs ({@code with(path, value)}) and the
 * resolved dossier, where every input is a plain number. Follows Putnam (1988) in setting a leader
 * over constituencies that ratify.
 */
@NullMarked
package org.winset.dossier;

import org.jspecify.annotations.NullMarked;
