package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.BuildRequest;
import org.dateline.OntologyFormat;
import org.dateline.OntologyInForce;
import org.dateline.diagnostic.FindingWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline ontology}: shows which words facts files are written with. */
@Command(
        name = "ontology",
        description = {
            "Shows what may be written in a facts file: kinds of record, the keys of each, classes and codes.",
            "With a WORD, all about it: definition, example, where it stands, what it takes, its origin.",
            "In force are the bundled ontology and extensions (*.ttl) in folders called ontology at the facts."
        },
        footer = {
            "",
            "Examples:",
            "  dateline ontology threatens",
            "  dateline ontology -f markdown my-facts/ > terms.md",
            "",
            "Editors that know JSON Schema (VS Code with its YAML extension, IntelliJ, Neovim …) complete keys",
            "and codes, show their definitions and underline slips. Write the schema beside your facts:",
            "  dateline ontology -f json-schema my-facts/ > my-facts/dateline.schema.json",
            "and name it in the first line of each facts file:",
            "  # yaml-language-server: $$schema=dateline.schema.json",
            "Write it anew when the ontology has changed. `dateline check` finds more: unknown ids, wrong quotes."
        })
final class OntologyCommand implements Callable<ExitCode> {

    /** What {@code -f} takes. */
    static final class Formats implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return OntologyFormat.allNames().iterator();
        }
    }

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "WORD|PATH",
            description = "A key, verb, class, code or code list; or a facts file or folder whose extensions count."
                    + " A path has a / in it or ends in .yaml (./facts, facts/).")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "table, markdown, turtle, shapes (SHACL, Turtle), codes (CSV) or json-schema (for editors)."
                    + " Default: table")
    private Optional<String> format = Optional.empty();

    @Option(
            names = "--ontology",
            paramLabel = "FILE",
            description =
                    "An extension of the ontology (Turtle), beside those in a folder called ontology at the facts.")
    private List<String> ontologies = new ArrayList<>();

    OntologyCommand(Console console) {
        this.console = console;
    }

    @Override
    public ExitCode call() throws IOException {
        List<String> words = arguments.stream().filter(a -> !isPath(a)).toList();
        if (!words.isEmpty() && format.isPresent()) {
            throw wrong("-f writes the whole ontology; leave out " + words.getFirst()
                    + ", or write ./%s if it is a folder".formatted(words.getFirst()));
        }
        OntologyFormat chosen = chosen();
        OntologyInForce ontology = OntologyInForce.of(request());
        FindingWriter findings = new FindingWriter(console.err(), console.directory());
        ontology.findings().forEach(findings::write);
        if (ontology.hasErrors()) {
            return ExitCode.FINDINGS;
        }
        if (words.isEmpty()) {
            ontology.write(chosen, console.out());
        } else {
            show(words, ontology);
        }
        return ExitCode.DONE;
    }

    private BuildRequest request() {
        List<Path> extensions = ontologies.stream().map(console::resolve).toList();
        List<String> paths = arguments.stream().filter(OntologyCommand::isPath).toList();
        return new BuildRequest(paths, console.directory(), extensions, Optional.empty(), Optional.empty(), false);
    }

    /** By its shape alone, so that the same call means the same in every folder. */
    private static boolean isPath(String argument) {
        boolean hasSlash = (argument.contains("/") || argument.contains("\\")) && !argument.contains("://");
        return hasSlash || argument.matches("(?i)\\.{1,2}|.*\\.ya?ml");
    }

    private OntologyFormat chosen() {
        String name = format.orElse("table").toLowerCase(Locale.ROOT);
        return OntologyFormat.named(name)
                .orElseThrow(
                        () -> wrong("-f is one of %s; found %s".formatted(String.join(", ", new Formats()), name)));
    }

    private void show(List<String> words, OntologyInForce ontology) {
        List<String> cards = new ArrayList<>();
        for (String word : words) {
            String card = ontology.term(word);
            if (card.isEmpty()) {
                throw unknown(word, ontology.near(word));
            }
            cards.add(card);
        }
        console.out().print(String.join("\n", cards));
    }

    private ParameterException unknown(String word, List<String> near) {
        return wrong("no key, class or code is called '%s'%s"
                .formatted(word, near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
