package org.winset.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.winset.yaml.Place;

/** Finds links that contradict one another, form too long a chain, or leave nothing to agree on. */
final class LinkCheck {
  private final Draft draft;

  LinkCheck(Draft draft) {
    this.draft = draft;
  }

  void check(List<Link> links, List<Party> parties) {
    contradictions(links);
    if (draft.issues().stream().anyMatch(issue -> issue.options().isEmpty())) {
      return;
    }
    for (Chain chain : Chain.of(draft.issues().size(), links, parties)) {
      String words = chain.words(draft.issues());
      if (chain.combinations(draft.issues()) > Chain.MOST) {
        draft
            .problems()
            .add(
                place(links, chain),
                words,
                "links tie " + words + " into one chain of more than 1,000 combinations",
                "drop a link, or split the case");
      } else if (chain.possible(draft.issues()).isEmpty()) {
        draft
            .problems()
            .add(
                place(links, chain),
                words,
                "the links leave no way to settle " + words + ": the space is empty",
                "drop or weaken one of them");
      }
    }
  }

  private void contradictions(List<Link> links) {
    Set<List<Choice>> seen = new HashSet<>();
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      for (int j = 0; j < i; j++) {
        Link earlier = links.get(j);
        boolean samePair =
            earlier.left().equals(link.left()) && earlier.right().equals(link.right());
        if (samePair
            && earlier.kind() != link.kind()
            && seen.add(List.of(link.left(), link.right()))) {
          draft
              .problems()
              .add(
                  draft.placeOf("links." + (i + 1)),
                  "",
                  "this link contradicts the one in line "
                      + draft.placeOf("links." + (j + 1)).line()
                      + ": one needs what the other excludes",
                  "drop one of the two");
        }
      }
    }
  }

  /** Where the first link of a chain stands, or the first issue if only worth-links tie it. */
  private Place place(List<Link> links, Chain chain) {
    return chain.links().isEmpty()
        ? draft.placeOf("issues." + draft.issues().get(chain.issues().getFirst()).id())
        : draft.placeOf("links." + (links.indexOf(chain.links().getFirst()) + 1));
  }
}
