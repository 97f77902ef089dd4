package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;
import org.dateline.query.Parameter;
import picocli.CommandLine.Model.ArgSpec;

/**
 * How the value of an option, of an argument or of a question's parameter is completed, in the words that the shells'
 * engine understands: {@code files}, {@code folders}, {@code command}, {@code question}, {@code parameter}, {@code term},
 * {@code one-of} and the words, {@code ids} and their kinds, {@code text} for what nobody can foresee.
 */
final class Completable {

    /** The kinds of id that a store lists for completion. */
    private static final List<String> IDS = List.of("actor", "article", "event", "item", "place", "scenario");

    private Completable() {}

    /** By the candidates that it declares, else by what the help calls its value; nothing for a switch. */
    static Optional<String> of(ArgSpec spec) {
        if (spec.arity().max() == 0) {
            return Optional.empty();
        }
        return Optional.of(candidates(spec).orElseGet(() -> labelled(spec.paramLabel())));
    }

    private static Optional<String> candidates(ArgSpec spec) {
        return Optional.ofNullable(spec.completionCandidates())
                .map(words -> oneOf(StreamSupport.stream(words.spliterator(), false)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList()))
                .filter(words -> !words.equals("one-of"));
    }

    private static String labelled(String label) {
        return switch (label) {
            case "DIR" -> "folders";
            case "FILE", "PATH" -> "files";
            case "COMMAND" -> "command";
            case "QUESTION" -> "question";
            case "NAME=VALUE" -> "parameter";
            case "WORD|PATH" -> "term";
            case "THING|STATEMENT" -> "ids any";
            default -> "text";
        };
    }

    /** By its type, and where that is any id, by its name. */
    static String of(Parameter parameter, Ontology ontology) {
        List<String> type = List.of(parameter.type().split(" "));
        if (type.getFirst().equals("code")) {
            return oneOf(new ArrayList<>(ontology.notations(Vocabulary.CODE + type.getLast())));
        }
        if (!type.getFirst().equals("id")) {
            return "text";
        }
        return "ids " + (IDS.contains(parameter.name()) ? parameter.name() : "any");
    }

    private static String oneOf(List<String> words) {
        return words.stream().collect(Collectors.joining(" ", "one-of ", "")).strip();
    }
}
