package org.winset.desk.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Reading;
import org.winset.forecast.Draw;

/** Reports on the teaching case, as it is or with other words in it. */
final class Cases {
  private static final Path TWO_RIVERS = Path.of("..", "cases", "two-rivers");

  private Cases() {}

  static Report twoRivers() {
    return report(TWO_RIVERS);
  }

  /** The teaching case, each of its files rewritten in another folder. */
  static Report twoRivers(Path folder, UnaryOperator<String> rewrite) throws IOException {
    for (String file : List.of("case.yaml", "ledger.yaml")) {
      Files.writeString(
          folder.resolve(file), rewrite.apply(Files.readString(TWO_RIVERS.resolve(file))));
    }
    return report(folder);
  }

  private static Report report(Path folder) {
    return switch (CaseFolder.read(folder)) {
      case Reading.Faulty(var problems) -> throw new AssertionError(problems);
      case Reading.Fine fine ->
          Teller.tell(Draw.atPointValues(fine.dossier()).assess(), Scope.ALL, List.of());
    };
  }
}
