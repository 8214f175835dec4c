package org.winset.dossier;

import java.util.List;
import java.util.Optional;

/** A set of wars that a war may be held against. */
public enum ReferenceClass {
  COW_INTERSTATE(
      "cow-interstate",
      "COW interstate wars 1823-2003",
      "interstate wars 1823-2003 (Correlates of War)"),
  COW_INTERSTATE_SINCE_1946(
      "cow-interstate-since-1946",
      "COW interstate wars since 1946",
      "interstate wars since 1946 (Correlates of War)"),
  GLEDITSCH_INTERSTATE(
      "gleditsch-interstate",
      "Gleditsch interstate wars 1816-2004",
      "interstate wars 1816-2004 (Gleditsch)"),
  UCDP_INTERSTATE(
      "ucdp-interstate",
      "UCDP interstate episodes 1946-2023",
      "interstate conflict episodes 1946-2023 (UCDP)"),
  UCDP_INTRASTATE(
      "ucdp-intrastate",
      "UCDP intrastate episodes 1946-2023",
      "civil conflict episodes 1946-2023 (UCDP)"),
  UCDP_INTRASTATE_WAR(
      "ucdp-intrastate-war",
      "UCDP intrastate episodes reaching 1000 deaths/yr",
      "civil conflict episodes that reached 1,000 deaths a year (UCDP)");

  private final String id;
  private final String set;
  private final String words;

  ReferenceClass(String id, String set, String words) {
    this.id = id;
    this.set = set;
    this.words = words;
  }

  /** As a case names it. */
  public String id() {
    return id;
  }

  /** As the table of base rates names it. */
  public String set() {
    return set;
  }

  /** As reports name it. */
  public String words() {
    return words;
  }

  /** The ids of all. */
  public static List<String> ids() {
    return List.of(values()).stream().map(ReferenceClass::id).toList();
  }

  /** The class of that id. */
  public static Optional<ReferenceClass> of(String id) {
    return List.of(values()).stream().filter(c -> c.id.equals(id)).findFirst();
  }
}
