package org.winset.desk.web;

import java.util.regex.Pattern;
import org.winset.desk.report.Json;
import org.winset.desk.report.JsonCase;

/**
 * What a page needs first, put into the page itself, so that it can be painted without asking for
 * anything: the session, the case with the leaders' numbers (of all numbers, which are most of a
 * case, a page shows these first and asks for the rest), and its first answers if they are known.
 */
final class Welcome {
  private static final String END_OF_HEAD = "</head>";
  private static final Pattern LEADERS =
      Pattern.compile("parties\\.[^.]+\\.leader\\..+|war\\.[^.]+\\.cost");

  private final String session;
  private final FirstAnswers firsts;

  Welcome(String session, FirstAnswers firsts) {
    this.session = session;
    this.firsts = firsts;
  }

  /** The page with what it needs, as data that is not run. */
  String into(String page, OpenCase open) {
    return page.replace(
        END_OF_HEAD,
        "<script type=\"application/json\" id=\"welcome\">"
            + inert(json(open))
            + "</script>"
            + END_OF_HEAD);
  }

  private String json(OpenCase open) {
    OpenCase.State state = open.state();
    String known = state.good().flatMap(good -> firsts.known(open, good)).orElse("null");
    Json brief = CaseApi.withoutContent(open, state);
    state.good().ifPresent(good -> brief.put("content", brief(good)));
    String rest = Json.object().put("session", session).put("case", brief).toString();
    return "{\"glance\":" + known + "," + rest.substring(1);
  }

  private static Json brief(OpenCase.Good good) {
    return new JsonCase(good.dossier()).json(input -> LEADERS.matcher(input.path()).matches());
  }

  /** Such that no text in it can end the element it stands in. */
  private static String inert(String json) {
    return json.replace("<", "\\u003c");
  }
}
