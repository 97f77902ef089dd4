package org.dateline.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.GraphPusher;
import org.dateline.ReservedBaseException;
import org.dateline.Version;
import org.dateline.export.DatasetDescription.About;
import org.dateline.push.ConnectionSetup;
import org.dateline.push.Retries;
import org.dateline.push.Server;
import org.dateline.push.ServerGuess;
import org.dateline.push.Verification;
import org.dateline.push.Way;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline push}: brings the graphs of the store to another triplestore. */
@Command(
        name = "push",
        description = {
            "Brings the graphs of the store to a triplestore over HTTP: those that differ, each as a whole.",
            "Looks afterwards whether they are there. What did not arrive is told, and the next push brings it."
        },
        footer = {
            "",
            "URL is that of a Fuseki dataset (http://host:3030/ds), of a repository of RDF4J or GraphDB",
            "(http://host:8080/rdf4j-server/repositories/ds), or of Virtuoso (http://host:8890).",
            "",
            "Who you are stands in the environment, never in the call:",
            "  DATELINE_USER, DATELINE_PASSWORD  for basic and digest authentication",
            "  DATELINE_TOKEN                    for a bearer token"
        })
final class PushCommand implements Callable<ExitCode> {

    /** What {@code --server} takes. */
    static final class Servers implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Server.values()).map(Server::word).iterator();
        }
    }

    /** What {@code --via} takes. */
    static final class Ways implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Way.values()).map(Way::word).iterator();
        }
    }

    private static final Pattern WITH_USER = Pattern.compile("[^/]*//[^/]*@.*");

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "URL", description = "Of the server's dataset, see below; without a password in it.")
    private String url = "";

    @Option(
            names = "--server",
            paramLabel = "KIND",
            completionCandidates = Servers.class,
            description = "fuseki, rdf4j (GraphDB too) or virtuoso. Default: by the server's own answers")
    private Optional<String> kind = Optional.empty();

    @Option(
            names = "--via",
            paramLabel = "WAY",
            completionCandidates = Ways.class,
            description = "put: one graph a request. quads: new graphs many at once, changed ones as update."
                    + " update: many at once as SPARQL update. Default: quads, for virtuoso put")
    private Optional<String> via = Optional.empty();

    @Option(names = "--prune", description = "Remove what an earlier push brought and the store no longer has.")
    private boolean prune;

    @Option(names = "--dry-run", description = "Only tell what would change.")
    private boolean dryRun;

    @Option(
            names = "--verify",
            paramLabel = "BY",
            description =
                    "count: the triples of each graph. digest: read them back. Default: digest up to 100,000 quads")
    private Optional<Verification> verification = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", description = "What the description that goes along calls it all.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--licence", paramLabel = "IRI", description = "Under which licence that description says it is.")
    private Optional<String> licence = Optional.empty();

    @Mixin
    private CredentialOptions credentials = new CredentialOptions();

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    PushCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        URI target = target();
        requireLicence();
        Optional<Way> asked = asked();
        GraphPusher pusher = new GraphPusher(store.folder(console), new Waiting(console, store).patience());
        try {
            pusher.requireOwnBase();
        } catch (ReservedBaseException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
        ConnectionSetup setup = new ConnectionSetup(
                        target, credentials.read(console, this::wrong), network.answer(), Retries.of(network.tries()))
                .packed(network.gzip());
        Server server = server(setup);
        Way way = way(asked, server);
        PushTelling telling = new PushTelling(console, dryRun, prune);
        try {
            About about = new About(title, licence, Version.number(), Optional.empty());
            return telling.outcome(
                    pusher.push(new GraphPusher.Request(setup, server, way, verification, prune, about), telling));
        } finally {
            telling.end();
        }
    }

    private void requireLicence() {
        try {
            ExportChoice.requireAbsolute(licence);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private URI target() {
        if (WITH_USER.matcher(url).matches()) {
            // not shown: it is in enough places already
            throw wrong("a name or password in the URL ends up in logs and histories;"
                    + " leave it out and set DATELINE_USER and DATELINE_PASSWORD instead");
        }
        try {
            URI target = new URI(url);
            if (List.of("http", "https").contains(String.valueOf(target.getScheme()))
                    && target.getHost() != null
                    && target.getRawQuery() == null
                    && target.getRawFragment() == null) {
                return target;
            }
        } catch (URISyntaxException e) {
            // said below, as for every other URL that is none
        }
        throw wrong("URL takes an http or https URL without ? and #, such as http://localhost:3030/ds; found " + url);
    }

    private Server server(ConnectionSetup setup) throws IOException {
        if (kind.isPresent()) {
            return Server.of(kind.get())
                    .orElseThrow(() -> wrong(
                            "--server is one of %s; found %s".formatted(String.join(", ", new Servers()), kind.get())));
        }
        ServerGuess guess = ServerGuess.of(setup);
        Server server = guess.server()
                .orElseThrow(
                        () -> wrong(("what server this is cannot be told from its answers (%s); look at the URL, which"
                                        + " names the dataset or repository too, or name the server with --server")
                                .formatted(String.join("; ", guess.reasons()))));
        console.err()
                .printf("This is %s, by %s.%n", server.title(), guess.reasons().getFirst());
        return server;
    }

    private Optional<Way> asked() {
        return via.map(name -> Way.of(name)
                .orElseThrow(
                        () -> wrong("--via is one of %s; found %s".formatted(String.join(", ", new Ways()), name))));
    }

    private Way way(Optional<Way> asked, Server server) {
        Way way = asked.orElse(server.usual());
        if (!server.ways().contains(way)) {
            throw wrong("%s takes --via put only; found %s".formatted(server.title(), way.word()));
        }
        return way;
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
