package org.winset.dossier;

import java.util.List;

/**
 * What a party may really be after, as numbers: a named set of inputs that are other than the case
 * says.
 *
 * @param settings what it changes, in the notation of the file
 */
public record PartyType(String id, String name, List<Setting> settings, Grounds grounds) {
  public PartyType {
    settings = List.copyOf(settings);
  }
}
