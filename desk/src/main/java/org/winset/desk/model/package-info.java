/**
 * A language model that may propose draft items, if the user names one: off by default.
 *
 * <p>Takes the text of an article and an endpoint that speaks OpenAI's protocol. Gives drafts whose
 * words and whose speaker both stand verbatim in the text, close to each other; everything else it
 * proposes is rejected and shown. It proposes no likelihoods, and nothing but the text leaves the
 * machine; a log says what did.
 */
@NullMarked
package org.winset.desk.model;

import org.jspecify.annotations.NullMarked;
