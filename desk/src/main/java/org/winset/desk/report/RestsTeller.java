package org.winset.desk.report;

import java.util.List;
import org.winset.dossier.Dossier;
import org.winset.dossier.Grounds;
import org.winset.dossier.Input;
import org.winset.dossier.Party;

/** Tells, number by number, on which items it rests. */
final class RestsTeller {
  private final Dossier dossier;

  RestsTeller(Dossier dossier) {
    this.dossier = dossier;
  }

  /** The sourced numbers of every party that has any. */
  List<LedgerView.RestsOf> tell() {
    return dossier.parties().stream()
        .map(this::of)
        .filter(rests -> !rests.numbers().isEmpty())
        .toList();
  }

  private LedgerView.RestsOf of(Party party) {
    return new LedgerView.RestsOf(
        party.name(),
        dossier.inputs().all().stream()
            .filter(i -> i.path().startsWith(party.path() + "."))
            .filter(i -> i.grounds().kind() == Grounds.Kind.SOURCED)
            .map(RestsTeller::number)
            .toList());
  }

  private static LedgerView.Rest number(Input input) {
    return new LedgerView.Rest(
        input.path(),
        input.amount().toString(),
        input.unit().word(),
        input.grounds().why().orElse(""),
        input.grounds().because());
  }
}
