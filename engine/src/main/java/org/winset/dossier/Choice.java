package org.winset.dossier;

/**
 * One option of one issue.
 *
 * @param issue index of the issue in file order
 * @param option index of the option within the issue
 */
public record Choice(int issue, int option) {}
