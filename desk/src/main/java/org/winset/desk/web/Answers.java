package org.winset.desk.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.winset.desk.report.Json;
import org.winset.yaml.Problem;

/** How requests are answered: with JSON, or with problems in one form. */
final class Answers {
  private Answers() {}

  static void send(Context ctx, Json json) {
    ctx.contentType("application/json").result(json.toString());
  }

  /** The problems that end a request. */
  static void refuse(Context ctx, Refusal refusal) {
    ctx.status(refusal.status());
    send(ctx, Json.object().list("problems", refusal.problems(), Answers::json));
  }

  static Json json(Problem problem) {
    return Json.object()
        .put("file", problem.place().file())
        .put("line", problem.place().line())
        .put("column", problem.place().column())
        .put("value", problem.value())
        .put("rule", problem.rule())
        .put("suggestion", problem.suggestion())
        .put("text", problem.toString());
  }

  /** What the writer has seen of a file; nobody writes blindly. */
  static String condition(Context ctx) {
    String seen = ctx.header("If-Match");
    if (seen == null) {
      throw Refusal.of(
          Refusal.CONDITION_MISSING,
          "If-Match",
          "the request does not say which content it replaces",
          "send the ETag that came with it, or " + Stored.ABSENT + " for a new file");
    }
    return seen;
  }

  /** The new tag, or the refusal to overwrite what somebody else wrote. */
  static String written(Optional<String> tag, String name) {
    return tag.orElseThrow(() ->
        Refusal.of(
            Refusal.CHANGED,
            name,
            "the file has been changed by somebody else, and was left as it is",
            "look at what stands there now, then save again"));
  }

  /** What cannot be written is the disk's matter, told without a path of this machine. */
  static Refusal unwritable(IOException e) {
    String reason =
        e instanceof FileSystemException f && f.getReason() != null
            ? f.getReason()
            : e.getClass().getSimpleName().replace("Exception", "");
    return Refusal.of(
        Refusal.UNWRITABLE, "file", "it cannot be written or read (" + reason + ")", "");
  }
}
