package org.winset.desk.report;

import java.util.List;

/**
 * How a party is named wherever a report speaks of it, and who decides there.
 *
 * @param guarantor whether it signs only what binds it; else it is a signatory
 * @param role the same in words
 * @param leader who signs: the leader's name, or {@code the leader of ...}
 * @param ratification what a signature needs at home, in words
 * @param bindsWhen guarantors: the options that need its signature, in words
 */
public record PartyName(
    String id,
    String name,
    boolean guarantor,
    String role,
    String leader,
    List<Group> constituencies,
    String ratification,
    List<String> bindsWhen) {

  /**
   * A constituency.
   *
   * @param power its share of power at home, printed: {@code 35%}
   */
  public record Group(String id, String name, String power) {}

  public PartyName {
    constituencies = List.copyOf(constituencies);
    bindsWhen = List.copyOf(bindsWhen);
  }
}
