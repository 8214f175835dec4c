/**
 * What the parties are after: hypotheses, and how far the evidence carries each of them.
 *
 * <p>Takes hypotheses with priors, items of evidence with P(item | hypothesis), and how far each
 * item is to be believed. Gives posteriors, naive and with dependence between items of one voice
 * discounted, and what would turn them. Knows evidence, dossier and number; neither war nor deal:
 * what silence says comes in as plain numbers. Follows Bayes (1763) and, for the matrix view, Heuer
 * (1999); the discount is ours.
 */
@NullMarked
package org.winset.belief;

import org.jspecify.annotations.NullMarked;
