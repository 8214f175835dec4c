package org.winset.dossier;

import java.util.List;
import java.util.Optional;
import org.winset.yaml.Fields;
import org.winset.yaml.Nearest;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/** Reads {@code because} and {@code why}. */
final class GroundsReader {
  private GroundsReader() {}

  /** What the mapping itself says it rests on, or else what surrounds it does. */
  static Grounds read(Fields fields, Grounds around, Draft draft) {
    List<Scalar> because = fields.texts("because");
    draft
        .itemIds()
        .ifPresent(known ->
            because.stream()
                .filter(item -> !known.contains(item.text()))
                .forEach(item ->
                    draft
                        .problems()
                        .add(
                            item,
                            "unknown item "
                                + Problems.quote(item.text())
                                + " in because of "
                                + fields.owner(),
                            known.isEmpty()
                                ? "the case has no ledger.yaml with such an item"
                                : Nearest.suggestion(item.text(), known))));
    Optional<String> why = fields.text("why");
    return because.isEmpty() && why.isEmpty()
        ? around
        : new Grounds(because.stream().map(Scalar::text).distinct().toList(), why);
  }
}
