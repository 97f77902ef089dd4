package org.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.Version;
import org.dateline.ontology.Ontology;
import org.dateline.query.Parameter;
import org.dateline.query.Query;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a shell needs to complete calls of the tool without calling it: tables of all commands, options, questions and
 * their parameters, and the engine that looks words up in them. Ids come from a list that the store keeps.
 *
 * @param questions those whose names a shell would have to quote are left out
 */
record CompletionScript(CommandSpec tool, Collection<Query> questions, Ontology ontology) {

    /** Only such words stand in the tables: a shell takes them as they are. */
    private static final String PLAIN = "[\\p{L}\\p{N}._:/-]+";

    CompletionScript {
        questions = questions.stream().filter(q -> q.name().matches(PLAIN)).toList();
    }

    /** A shell whose completion is known. */
    enum Shell {
        BASH,
        ZSH;

        /** As users write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The script, for {@code source}; the same commands and questions give the same bytes. */
    String text(Shell shell) {
        return (shell == Shell.ZSH ? "#compdef dateline\n" : "")
                + "# Completion of dateline %s: `dateline completion %s` has printed this.\n"
                        .formatted(Version.number(), shell)
                + "\n# --- what there is ---\n\n"
                + words("commands", tool.subcommands().keySet())
                + words("questions", questions.stream().map(Query::name).toList())
                + words("terms", terms())
                + table("options", "$1", optionNames())
                + table("option_kind", "$1 $2", optionKinds())
                + table("argument_kind", "$1", argumentKinds())
                + table("parameters", "$1", parameterNames())
                + table("parameter_kind", "$1 $2", parameterKinds())
                + resource("engine.sh")
                + resource(shell + ".sh");
    }

    private SortedSet<String> terms() {
        SortedSet<String> terms = new TreeSet<>(ontology.keys());
        terms.addAll(ontology.classNames());
        ontology.codes().forEach(code -> terms.add(code.notations().getFirst()));
        terms.removeIf(term -> !term.matches(PLAIN));
        return terms;
    }

    private Map<String, String> optionNames() {
        Map<String, String> names = new LinkedHashMap<>();
        commands()
                .forEach((name, command) -> names.put(
                        name,
                        command.options().stream()
                                .filter(option -> !option.hidden())
                                .map(OptionSpec::longestName)
                                .collect(Collectors.joining(" "))));
        return names;
    }

    private Map<String, String> optionKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        commands()
                .forEach((name, command) -> command.options()
                        .forEach(option -> Completable.of(option)
                                .ifPresent(kind -> Stream.of(option.names())
                                        .forEach(each -> kinds.put(name + " " + each, kind)))));
        return kinds;
    }

    private Map<String, String> argumentKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        commands()
                .forEach((name, command) -> command.positionalParameters().stream()
                        .limit(1)
                        .forEach(argument -> Completable.of(argument).ifPresent(kind -> kinds.put(name, kind))));
        return kinds;
    }

    private Map<String, String> parameterNames() {
        Map<String, String> names = new LinkedHashMap<>();
        questions.forEach(question -> names.put(
                question.name(),
                question.parameters().stream()
                        .map(parameter -> parameter.name() + "=")
                        .collect(Collectors.joining(" "))));
        return names;
    }

    private Map<String, String> parameterKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Query question : questions) {
            for (Parameter parameter : question.parameters()) {
                kinds.put(question.name() + " " + parameter.name(), Completable.of(parameter, ontology));
            }
        }
        return kinds;
    }

    /** The tool itself, whose name is empty here, and its commands. */
    private Map<String, CommandSpec> commands() {
        Map<String, CommandSpec> commands = new LinkedHashMap<>(Map.of("", tool));
        for (Map.Entry<String, CommandLine> command : tool.subcommands().entrySet()) {
            commands.put(command.getKey(), command.getValue().getCommandSpec());
        }
        return commands;
    }

    private static String words(String name, Collection<String> words) {
        return "__dateline_%s='%s'\n".formatted(name, String.join(" ", words));
    }

    /** A function that sets {@code kind} to what belongs to its arguments. */
    private static String table(String name, String looked, Map<String, String> entries) {
        StringBuilder table = new StringBuilder("\n__dateline_%s() {\n    case \"%s\" in\n".formatted(name, looked));
        entries.forEach((key, value) -> table.append("        '%s') kind='%s' ;;\n".formatted(key, value)));
        return table.append("    esac\n}\n").toString();
    }

    private static String resource(String name) {
        String file = "/dateline/completion/" + name;
        try (InputStream in = Objects.requireNonNull(CompletionScript.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
