package org.winset.desk.report;

import java.util.Locale;
import org.winset.deal.Verdict;

/** Names of places and looks on the page: what links, signs and styles refer to. */
public final class Anchor {
  private Anchor() {}

  /** The points that decide how a party takes a plan. */
  public static String cell(PlanName plan, PartyName party) {
    return "why." + plan.id() + "." + party.id();
  }

  /** All cells of a plan. */
  public static String plan(PlanName plan) {
    return "plan." + plan.id();
  }

  /** One item of the ledger. */
  public static String item(String id) {
    return "item." + id;
  }

  /** One number. */
  public static String number(String path) {
    return "number." + path;
  }

  /** One source of the ledger. */
  public static String source(String id) {
    return "source." + id;
  }

  /** The look of a verdict, as the style sheet and the signs call it. */
  public static String look(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether an address is safe and useful to link to: nothing but the web. */
  public static boolean linkable(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return (lower.startsWith("https://") || lower.startsWith("http://")) && !url.contains(" ");
  }
}
