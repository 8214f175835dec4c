package org.winset.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.winset.desk.web.Rehearsal;
import org.winset.desk.web.WebOptions;
import org.winset.desk.web.WebServer;
import org.winset.forecast.Ensemble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winset serve}: the desk as a local web application. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Opens cases as pages in which every number can be moved; prints the address.",
      "Only this machine can reach it unless --host says otherwise. Ends with Ctrl-C."
    })
final class ServeCommand implements Callable<Integer> {
  private static final String CASES = "cases";
  private static final int LEAST_DRAWS = 100;

  /** How long the address may be held back, so that what it shows is there at once. */
  private static final Duration FIRST_ANSWERS = Duration.ofSeconds(4);

  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "A case, or a folder with cases in it (default: cases).")
  private String folder = CASES;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port; the next free one where it is taken (default: 7070; 0: any).")
  private int port = 7070;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "The address to listen at (default: 127.0.0.1). Others need --token.")
  private String host = "127.0.0.1";

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "What a visitor must know: letters, digits, hyphens, 16 at least.")
  private String token = "";

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = {
        "How often the pages have all uncertain numbers drawn (default: 10000);",
        "fewer on a slow machine."
      })
  private long draws = WebOptions.USUAL_DRAWS;

  @Option(
      names = "--rehearse",
      hidden = true,
      description =
          "Assesses and visits itself once, and ends: what the launcher's cache is made of.")
  private boolean rehearse;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    WebOptions options = options();
    try (WebServer server = WebServer.start(options)) {
      if (!WebServer.hasPages()) {
        terminal
            .err()
            .println(
                "winset serve: built without its pages, since no Node was found; install Node 20.19"
                    + " or newer with npm and build again. The HTTP interface works.");
      }
      if (rehearse) {
        Main.run(terminal, "assess", folder);
        Rehearsal.visit(server);
        return 0;
      }
      server.awaitFirstAnswers(FIRST_ANSWERS);
      terminal.out().println(server.address() + (token.isEmpty() ? "" : "?token=" + token));
      terminal.out().flush();
      server.practise();
      new CountDownLatch(1).await();
    } catch (IOException e) {
      throw BadInput.at(folder, "cannot be served (" + e.getMessage() + ")", "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private WebOptions options() throws BadInput {
    WebOptions options =
        new WebOptions(root(), host, port, Optional.of(token).filter(t -> !t.isEmpty()), draws);
    if (port < 0 || port > 65_535) {
      throw BadInput.at("--port " + port, "a port is a number from 0 to 65535", "");
    }
    if (draws < LEAST_DRAWS || draws > Ensemble.MOST_DRAWS) {
      throw BadInput.at(
          "--draws " + draws,
          "an ensemble here has " + LEAST_DRAWS + " to " + Ensemble.MOST_DRAWS + " draws",
          WebOptions.USUAL_DRAWS + " is usual");
    }
    if (!token.isEmpty()
        && !token.matches("[A-Za-z0-9_-]{" + WebOptions.SHORTEST_TOKEN + ",200}")) {
      throw BadInput.at(
          "--token",
          "a token has at least " + WebOptions.SHORTEST_TOKEN + " letters, digits or hyphens",
          "");
    }
    if (!options.loopback() && token.isEmpty()) {
      throw BadInput.at(
          "--host " + host,
          "others than this machine could reach it, so it needs a token",
          "add --token with a long random word");
    }
    return options;
  }

  private Path root() throws BadInput {
    Path path;
    try {
      path = Path.of(folder);
    } catch (InvalidPathException e) {
      throw BadInput.at(folder, "this cannot be the name of a folder", "");
    }
    if (!Files.isDirectory(path)) {
      throw BadInput.at(
          folder,
          Files.exists(path) ? "this is a file, and a folder is needed" : "there is no such folder",
          "give a case or a folder of cases; winset new NAME starts a case");
    }
    return path;
  }
}
