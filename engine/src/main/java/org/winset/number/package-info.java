/**
 * Exact decimals, ranges and orders: the arithmetic every other room rests on.
 *
 * <p>Takes the text of a number as an analyst wrote it: a point, {@code lo..hi}, {@code
 * lo..mode..hi} or an order. Gives exact values, so that a verdict equals the one rational
 * arithmetic gives on the decimals written. Knows no other room. Follows Lahdelma, Hokkanen and
 * Salminen (1998) for orders.
 */
@NullMarked
package org.winset.number;

import org.jspecify.annotations.NullMarked;
