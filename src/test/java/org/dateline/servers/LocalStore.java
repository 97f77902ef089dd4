package org.dateline.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.cli.Console;
import org.dateline.cli.Main;

/** The bundled facts in a store of our own, asked by the command line as users do. */
record LocalStore(Path folder) {

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    static LocalStore build(Path folder) {
        call("build", "src/main/facts", "--store", folder.toString());
        return new LocalStore(folder);
    }

    /** All that is in it. */
    DatasetGraph graphs() {
        String quads = call("export", "--format", "nq", "--store", folder.toString());
        return RDFParser.fromString(quads, Lang.NQUADS).toDatasetGraph();
    }

    /** The rows of a question, or of SPARQL. */
    ResultTable ask(String question, Map<String, String> parameters) {
        String json = query(question, parameters, "--format", "json");
        return ResultTable.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }

    /** A question as SPARQL, its parameters filled in. */
    String text(String question, Map<String, String> parameters) {
        return query(question, parameters, "--text");
    }

    private String query(String question, Map<String, String> parameters, String... options) {
        List<String> arguments = new ArrayList<>(List.of("query", question, "--store", folder.toString()));
        parameters.forEach((name, value) -> arguments.addAll(List.of("--param", name + "=" + value)));
        arguments.addAll(List.of(options));
        return call(arguments.toArray(String[]::new));
    }

    private static String call(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, true, UTF_8),
                Map.of(),
                PROJECT,
                false);
        int code = Main.run(console, arguments);
        console.out().flush();
        if (code != 0) {
            throw new IllegalStateException(
                    "dateline %s ended with %s: %s".formatted(String.join(" ", arguments), code, err.toString(UTF_8)));
        }
        return out.toString(UTF_8);
    }
}
