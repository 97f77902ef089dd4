package org.dateline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;
import org.dateline.query.Parameter;
import org.dateline.query.ParameterType;
import org.dateline.query.ThingKind;
import picocli.CommandLine.Model.ArgSpec;

/**
 * How the value of an option, of an argument or of a question's parameter is completed, in the words that the shells'
 * engine understands: {@code files}, {@code folders}, {@code command}, {@code question}, {@code parameter}, {@code term},
 * {@code one-of} and the words, {@code ids} and their kinds, {@code text} for what nobody can foresee.
 */
final class Completable {

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
            case "ARTICLE" -> ids(ThingKind.ARTICLE);
            case "THING|ROW|STATEMENT" -> "ids any";
            default -> "text";
        };
    }

    /** By its type. */
    static String of(Parameter parameter, Ontology ontology) {
        return switch (parameter.type()) {
            case ParameterType.Code code -> oneOf(List.copyOf(ontology.notations(Vocabulary.CODE + code.scheme())));
            case ParameterType.Thing thing -> ids(thing.kind());
            case ParameterType.Bound bound -> "text";
            case ParameterType.Text text -> "text";
            case ParameterType.Amount amount -> "text";
        };
    }

    /** Ids of sayings and ties are local to their articles: nobody types them. */
    private static String ids(ThingKind kind) {
        return switch (kind) {
            case ANY -> "ids any";
            case RECORD -> "ids event scenario";
            case ACTOR, ARTICLE, EVENT, ITEM, PLACE, SCENARIO -> "ids " + kind.word();
            case SPEECH, RELATION, QUOTE, PROPOSITION, COUNT -> "text";
        };
    }

    private static String oneOf(List<String> words) {
        return words.stream().collect(Collectors.joining(" ", "one-of ", "")).strip();
    }
}
