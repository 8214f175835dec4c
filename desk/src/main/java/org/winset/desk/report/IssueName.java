package org.winset.desk.report;

import java.util.Optional;

/**
 * How an issue is named wherever a report speaks of it.
 *
 * @param index its place in file order, from 0
 * @param name in plain words: {@code Who runs the dam}
 */
public record IssueName(int index, String id, String name, Optional<String> topic) {}
