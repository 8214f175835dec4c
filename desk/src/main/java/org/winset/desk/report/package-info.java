/**
 * Reports: one assessment told as terminal text, Markdown, JSON, or a self-contained HTML page.
 *
 * <p>Takes an assessment and a width. Gives text, with every number leading to evidence, to the
 * analyst's judgement, or to a default, and no more digits than ranges support. Computes nothing
 * itself. HTML comes from the templates in {@code desk/src/main/jte}.
 */
@NullMarked
package org.winset.desk.report;

import org.jspecify.annotations.NullMarked;
