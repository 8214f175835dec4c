package org.winset.desk.reading;

/** Who says a quote, and by which rule that was found. */
record Attribution(Rule rule, Speaker speaker) {}
