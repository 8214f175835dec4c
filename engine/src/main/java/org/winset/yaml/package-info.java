/**
 * YAML read as a tree of values that remember where they stand in their file.
 *
 * <p>Takes a file or its text. Gives nodes with line and column, or every fault of form at once:
 * syntax, duplicate keys, aliases, nesting and size beyond the limits. Knows no other room and
 * nothing of what the keys mean. The only room that touches the YAML library; follows YAML 1.2.
 */
@NullMarked
package org.winset.yaml;

import org.jspecify.annotations.NullMarked;
