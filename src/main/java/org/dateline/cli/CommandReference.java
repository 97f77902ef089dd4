package org.dateline.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of commands as Markdown: the same words, laid out for reading on a page. */
record CommandReference(CommandSpec tool) {

    private static final String HANGING = "  ";

    /** The tool and all its commands, in the order of the help, and the exit codes. */
    String all() {
        List<String> parts = new ArrayList<>();
        parts.add("# %s\n\n%s".formatted(tool.name(), description(tool)));
        parts.add(synopsis(tool));
        parts.add(arguments(tool));
        parts.add(footer(tool));
        tool.subcommands().values().forEach(command -> parts.add(of(command.getCommandSpec())));
        parts.add("## Exit codes\n\n"
                + table("code", "meaning", tool.usageMessage().exitCodeList()));
        return joined(parts);
    }

    /** One command. */
    String of(CommandSpec command) {
        return joined(List.of(
                "## %s\n\n%s".formatted(command.qualifiedName(), description(command)),
                synopsis(command),
                arguments(command),
                footer(command)));
    }

    private static String joined(Collection<String> parts) {
        return parts.stream().filter(part -> !part.isBlank()).map(String::strip).collect(Collectors.joining("\n\n"))
                + "\n";
    }

    private static String description(CommandSpec command) {
        return lines(command.usageMessage().description()).stream()
                .map(CommandReference::escaped)
                .collect(Collectors.joining("\n"));
    }

    private static String synopsis(CommandSpec command) {
        String synopsis = new Help(command, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0);
        return "```\n%s\n```".formatted(synopsis.strip().replaceAll("\\s+", " "));
    }

    private static String arguments(CommandSpec command) {
        Map<String, String> rows = new LinkedHashMap<>();
        command.positionalParameters().forEach(argument -> rows.put(code(argument.paramLabel()), meaning(argument)));
        command.options().stream()
                .filter(option -> !option.hidden())
                .sorted(Comparator.comparing(OptionSpec::usageHelp).thenComparing(OptionSpec::versionHelp))
                .forEach(option -> rows.put(names(option), meaning(option)));
        return table("argument", "meaning", rows);
    }

    private static String names(OptionSpec option) {
        String names = Arrays.stream(option.names()).map(CommandReference::code).collect(Collectors.joining(", "));
        return option.arity().max() == 0 ? names : names + " " + code(option.paramLabel());
    }

    private static String meaning(ArgSpec argument) {
        return lines(argument.description()).stream()
                .map(CommandReference::escaped)
                .collect(Collectors.joining(" "));
    }

    private static String table(String left, String right, Map<String, String> rows) {
        return rows.isEmpty()
                ? ""
                : rows.entrySet().stream()
                        .map(row -> "| %s | %s |".formatted(row.getKey(), row.getValue()))
                        .collect(Collectors.joining("\n", "| %s | %s |\n|---|---|\n".formatted(left, right), "\n"));
    }

    /** Lines that hang in are calls or columns and stay as they are. */
    private static String footer(CommandSpec command) {
        StringBuilder footer = new StringBuilder();
        boolean inside = false;
        for (String line : lines(command.usageMessage().footer())) {
            if (line.startsWith(HANGING) != inside) {
                footer.append(inside ? "```\n\n" : "\n```\n");
                inside = !inside;
            }
            footer.append(inside ? line.substring(HANGING.length()) : escaped(line))
                    .append('\n');
        }
        return footer.append(inside ? "```" : "").toString();
    }

    /** Picocli's patterns, with what they stand for. */
    private static List<String> lines(String... patterns) {
        return Arrays.stream(patterns)
                .flatMap(pattern -> pattern.formatted().lines())
                .toList();
    }

    private static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\|*<]", "\\\\$0");
    }
}
