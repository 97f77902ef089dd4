package org.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.Questions.Question;
import org.dateline.query.CatalogEntry;
import org.dateline.query.Query;
import org.dateline.query.QueryCatalog;
import org.dateline.query.QueryRefusedException;
import org.dateline.query.QueryText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What the argument that names a question stands for: a name of the catalogue, SPARQL text, a file ending in {@code .rq},
 * or {@code -} for standard input.
 *
 * @param parameters as {@code name=value}, for questions of the catalogue
 * @param spec of the command that is called wrongly where the argument is wrong
 */
record AskedQuestion(Console console, QueryCatalog catalog, List<String> parameters, CommandSpec spec) {

    static final String STDIN = "-";

    AskedQuestion {
        parameters = List.copyOf(parameters);
    }

    /** The question of an argument. */
    Question read(String argument) throws IOException, QueryRefusedException {
        if (argument.equals(STDIN)) {
            return piped(QueryText.read(console.in(), "standard input"));
        }
        if (isSparql(argument) && catalog.entry(argument).isEmpty()) {
            return own(argument, "query");
        }
        return isFile(argument) ? file(argument) : named(argument);
    }

    /** The question that standard input held. */
    Question piped(String sparql) {
        return own(sparql, "standard input");
    }

    static boolean isSparql(String argument) {
        return argument.chars().anyMatch(c -> Character.isWhitespace(c) || c == '{');
    }

    static boolean isFile(String argument) {
        return argument.endsWith(".rq");
    }

    /** A file with a header is a question that takes parameters, wherever it lies. */
    private Question file(String name) throws IOException, QueryRefusedException {
        Path path = console.resolve(name);
        try (InputStream in = Files.newInputStream(path)) {
            String sparql = QueryText.read(in, name);
            return QueryText.hasHeader(sparql)
                    ? new Question.Catalogued(
                            Query.parse(CatalogEntry.of(path, name).name(), name, sparql), arguments())
                    : own(sparql, name);
        }
    }

    private Question own(String sparql, String file) {
        if (!parameters.isEmpty()) {
            throw wrong("-p is for questions of the catalogue; write the value into your SPARQL");
        }
        return new Question.Own(sparql, file);
    }

    private Question named(String name) throws IOException, QueryRefusedException {
        CatalogEntry entry = entry(name);
        Query query = entry.query();
        entry.hidden()
                .ifPresent(hidden -> console.err()
                        .printf("%s: from %s%s%n", name, entry.file(), QuestionList.takesThePlaceOf(hidden)));
        return new Question.Catalogued(query, arguments());
    }

    /** A question of the catalogue by its name. */
    CatalogEntry entry(String name) {
        return catalog.entry(name).orElseThrow(() -> {
            warnOfGoneFolders();
            List<String> near = catalog.near(name);
            return wrong("there is no question '%s'%s"
                    .formatted(name, near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
        });
    }

    private Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw wrong("-p takes NAME=VALUE, such as -p actor=iran; found " + parameter);
            }
            String name = parameter.substring(0, equals);
            if (arguments.put(name, parameter.substring(equals + 1)) != null) {
                throw wrong("-p %s is given twice; a parameter takes one value".formatted(name));
            }
        }
        return arguments;
    }

    /** Says which folders of questions the store remembers and the disk does not. */
    void warnOfGoneFolders() {
        catalog.gone()
                .forEach(folder -> console.err()
                        .printf(
                                "warning: the folder of questions %s is gone since the build%n",
                                console.shown(folder)));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
