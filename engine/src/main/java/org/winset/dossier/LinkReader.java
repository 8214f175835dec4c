package org.winset.dossier;

import java.util.ArrayList;
import java.util.List;
import org.winset.yaml.Node;
import org.winset.yaml.Sequence;

/** Reads the links between issues. */
final class LinkReader {
  private final Draft draft;

  LinkReader(Draft draft) {
    this.draft = draft;
  }

  List<Link> read(Node node) {
    List<Link> links = new ArrayList<>();
    if (!(node instanceof Sequence sequence)) {
      draft
          .problems()
          .add(node, "links should be a list, not " + node.kind(), "begin each with a dash");
      return links;
    }
    int number = 0;
    for (Node item : sequence.items()) {
      String where = "link " + ++number;
      new NumberReader(draft, "")
          .grounded(item, where, Grounds.NONE)
          .flatMap(found ->
              new ChoiceReader(draft)
                  .pair(found.text(), List.of("needs", "excludes"), where)
                  .map(pair -> link(pair, found.grounds())))
          .ifPresent(link -> {
            links.add(link);
            draft.stands("links." + links.size(), item.place());
          });
    }
    return links;
  }

  private static Link link(ChoiceReader.Pair pair, Grounds grounds) {
    Link.Kind kind = pair.word().equals("needs") ? Link.Kind.NEEDS : Link.Kind.EXCLUDES;
    return new Link(kind, pair.left(), pair.right(), grounds);
  }
}
