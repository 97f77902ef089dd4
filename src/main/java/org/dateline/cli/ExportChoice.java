package org.dateline.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.GraphExporter.Choice;
import org.dateline.Version;
import org.dateline.export.DatasetDescription.About;
import picocli.CommandLine.Option;

/** Which graphs of the store are exported, and with what. Wrong values are {@link IllegalArgumentException}. */
final class ExportChoice {

    @Option(
            names = "--article",
            paramLabel = "ARTICLE",
            description = "Only this article's graph, with what it needs of the registers; repeat it for more.")
    private List<String> articles = new ArrayList<>();

    @Option(
            names = "--ontology",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Leave the graph of the ontology out with --no-ontology.")
    private boolean ontology = true;

    @Option(
            names = "--rdf12",
            description = {
                "Add what sayings put forward as triple terms of RDF 1.2, which nobody asserts.",
                "For trig, nq, ttl and nt, and readers of RDF 1.2."
            })
    private boolean rdf12;

    @Option(
            names = "--describe",
            description = "Add a description (VoID, DCAT): versions, licence, how much of what, from when to when.")
    private boolean describe;

    @Option(names = "--title", paramLabel = "TEXT", description = "What --describe calls it.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--licence", paramLabel = "IRI", description = "Under which licence --describe says it is.")
    private Optional<String> licence = Optional.empty();

    @Option(
            names = "--protege",
            description = {
                "Write one OWL 2 DL document in Turtle for Protégé: labels on everything, the words behind the @ of each",
                "statement, nothing that somebody only claims."
            })
    private boolean protege;

    /** Whether a document for Protégé is wished. */
    boolean isProtege() {
        return protege;
    }

    /** The articles named; none: all. */
    List<String> articles() {
        return List.copyOf(articles);
    }

    /** Whether RDF 1.2 is wished. */
    boolean isRdf12() {
        return rdf12;
    }

    /** The options given that choose among the store's graphs or add to them. */
    List<String> given() {
        return Stream.of(
                        articles.isEmpty() ? "" : "--article",
                        ontology ? "" : "--no-ontology",
                        rdf12 ? "--rdf12" : "",
                        describe ? "--describe" : "",
                        protege ? "--protege" : "")
                .filter(option -> !option.isEmpty())
                .toList();
    }

    Choice read() {
        if (!describe && (title.isPresent() || licence.isPresent())) {
            throw new IllegalArgumentException(
                    "%s is for the description; add --describe".formatted(title.isPresent() ? "--title" : "--licence"));
        }
        requireAbsolute(licence);
        return new Choice(
                articles,
                ontology,
                rdf12,
                describe
                        ? Optional.of(new About(title, licence, Version.number(), Optional.empty()))
                        : Optional.empty());
    }

    /** @throws IllegalArgumentException with the words for a wrong call */
    static void requireAbsolute(Optional<String> licence) {
        licence.filter(iri -> !isAbsolute(iri)).ifPresent(iri -> {
            throw new IllegalArgumentException(
                    "--licence takes an absolute IRI, such as https://creativecommons.org/licenses/by/4.0/; found "
                            + iri);
        });
    }

    private static boolean isAbsolute(String iri) {
        try {
            return new URI(iri).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
