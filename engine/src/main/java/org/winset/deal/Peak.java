package org.winset.deal;

import java.util.function.Supplier;
import org.winset.number.Rational;

/**
 * The greatest value that something has among some packages.
 *
 * @param least finds the least package that has it
 */
record Peak(Rational value, Supplier<Deal> least) {}
