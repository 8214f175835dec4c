package org.winset.desk.drafts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winset.yaml.SafeFile;
import org.winset.yaml.YamlEdit;
import org.winset.yaml.YamlValue;

/** Changes to files of drafts, gathered first and then written, each file once. */
final class DraftEdits {
  private final Map<Path, YamlEdit> edits = new LinkedHashMap<>();

  void set(DraftFile file, String id, String key, YamlValue value) throws IOException {
    edits.put(file.file(), of(file).set(List.of("drafts", id, key), value));
  }

  void remove(DraftFile file, String id, String key) throws IOException {
    edits.put(file.file(), of(file).remove(List.of("drafts", id, key)));
  }

  /** Says what was decided about a draft. */
  void mark(DraftFile file, String id, String state) throws IOException {
    set(file, id, "state", YamlValue.of(state));
  }

  void write() {
    edits.forEach((file, edit) -> SafeFile.write(file, edit.text()));
  }

  private YamlEdit of(DraftFile file) throws IOException {
    YamlEdit edit = edits.get(file.file());
    return edit == null ? YamlEdit.of(Files.readString(file.file())) : edit;
  }
}
