package org.dateline.push;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The families of triplestores that graphs are pushed to: where each listens, and what it is known to do. */
public enum Server {
    /** Apache Jena Fuseki; the URL is that of a dataset. */
    FUSEKI("Apache Jena Fuseki", Way.QUADS) {
        @Override
        Endpoints endpoints(URI given) {
            String dataset = stem(given, "/data", "/query", "/sparql", "/update", "/get");
            return new Endpoints(dataset + "/query", dataset + "/update", dataset + "/data", dataset + "/data");
        }
    },
    /** Eclipse RDF4J and GraphDB; the URL is that of a repository. */
    RDF4J("RDF4J or GraphDB", Way.QUADS) {
        @Override
        Endpoints endpoints(URI given) {
            String repository = stem(given, "/statements", "/rdf-graphs/service", "/rdf-graphs");
            String statements = repository + "/statements";
            return new Endpoints(repository, statements, repository + "/rdf-graphs/service", statements);
        }
    },
    /** OpenLink Virtuoso; the URL is that of the server. It replaces no graph in one step and takes no quads. */
    VIRTUOSO("OpenLink Virtuoso", Way.PUT) {
        @Override
        Endpoints endpoints(URI given) {
            String root = stem(given, "/sparql", "/sparql-auth", "/sparql-graph-crud", "/sparql-graph-crud-auth");
            String graphs = root + "/sparql-graph-crud-auth";
            return new Endpoints(root + "/sparql", root + "/sparql-auth", graphs, graphs);
        }
    };

    private final String title;
    private final Way usual;

    Server(String title, Way usual) {
        this.title = title;
        this.usual = usual;
    }

    /** The family of that name, whatever its case. */
    public static Optional<Server> of(String name) {
        return Arrays.stream(values())
                .filter(server -> server.word().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** As options have it: {@code fuseki rdf4j virtuoso}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As messages have it. */
    public String title() {
        return title;
    }

    /** The way that is taken unless another is asked for. */
    public Way usual() {
        return usual;
    }

    /** The ways that it can be reached by. */
    public List<Way> ways() {
        return isAtomic() ? List.of(Way.values()) : List.of(Way.PUT);
    }

    /** Whether a request that fails, or whose connection breaks, leaves everything as it was. */
    boolean isAtomic() {
        return this != VIRTUOSO;
    }

    /** Where it listens, from the URL that the user gave, which may be any of its endpoints. */
    abstract Endpoints endpoints(URI given);

    private static String stem(URI given, String... endings) {
        String text = given.toString();
        String bare = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return Arrays.stream(endings)
                .filter(bare::endsWith)
                .findFirst()
                .map(ending -> bare.substring(0, bare.length() - ending.length()))
                .orElse(bare);
    }
}
