/**
 * The ledger: sources and the items drawn from them, which every number in a case leads back to.
 *
 * <p>Takes {@code ledger.yaml}. Gives items by id, with source, date, grade and citation;
 * conflicting claims stand side by side and are never averaged. Names parties and issues by id and
 * leaves it to {@code dossier} to resolve them. Grades follow the Admiralty system, A to F for a
 * source and 1 to 6 for an item.
 */
@NullMarked
package org.winset.evidence;

import org.jspecify.annotations.NullMarked;
