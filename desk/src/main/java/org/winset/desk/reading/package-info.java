/**
 * From a news text to draft items of evidence: quotes, reported claims, speakers, dates and
 * quantities, found by rules.
 *
 * <p>Takes bytes of text, Markdown, HTML or a feed, the day of publication and the actors of a
 * case. Gives drafts, each with the stretch of the text it rests on, the rule that made it, and how
 * often that rule was right where it was measured. Asks no network and no model; only {@code
 * PageText} and {@code Feed} touch jsoup. The tiers of attribution follow Pareti et al. (2013) and
 * Elson and McKeown (2010) in what they tell apart.
 */
@NullMarked
package org.winset.desk.reading;

import org.jspecify.annotations.NullMarked;
