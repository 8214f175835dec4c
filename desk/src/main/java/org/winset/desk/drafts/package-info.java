/**
 * Drafts on their way into a ledger: files of them, and what an analyst decides about each.
 *
 * <p>Takes what {@code reading} finds in a text. Gives files in a case's {@code drafts/}, one per
 * text, and careful changes to {@code ledger.yaml}: nothing is overwritten without a backup, and
 * comments and order stay. {@link org.winset.desk.drafts.Review} holds the decisions as plain
 * functions with results, for a terminal as for a web page.
 */
@NullMarked
package org.winset.desk.drafts;

import org.jspecify.annotations.NullMarked;
