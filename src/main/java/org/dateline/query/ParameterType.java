package org.dateline.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a parameter of a catalogue query takes. */
public sealed interface ParameterType {

    /** A thing of the store by its id, label, alternative label, prefixed name or IRI. */
    record Thing(ThingKind kind) implements ParameterType {}

    /** A code of a list by its notation, label, prefixed name or IRI. */
    record Code(String scheme) implements ParameterType {}

    /** A date as curators write it (EDTF), of which the first or the last second counts. */
    record Bound(boolean first) implements ParameterType {}

    /** Any text. */
    record Text() implements ParameterType {}

    /** A whole or a decimal number. */
    record Amount() implements ParameterType {}

    /**
     * The type that a header writes so: the word of a {@link ThingKind}, {@code code <scheme>}, {@code start},
     * {@code end}, {@code text}, {@code number}.
     *
     * @throws IllegalArgumentException for any other word; the message lists those that there are
     */
    static ParameterType of(String written) {
        return switch (written) {
            case "start" -> new Bound(true);
            case "end" -> new Bound(false);
            case "text" -> new Text();
            case "number" -> new Amount();
            default ->
                codeOrThing(written)
                        .orElseThrow(() -> new IllegalArgumentException("unknown type '" + written + "'; known: "
                                + Arrays.stream(ThingKind.values())
                                        .map(ThingKind::word)
                                        .collect(Collectors.joining(", "))
                                + ", code <scheme>, start, end, text, number"));
        };
    }

    private static Optional<ParameterType> codeOrThing(String written) {
        return written.matches("code [A-Za-z]+")
                ? Optional.of(new Code(written.substring("code ".length())))
                : ThingKind.named(written).map(Thing::new);
    }

    /** What it takes, in words for the help: {@code an actor}, {@code a code of counted}. */
    default String words() {
        return switch (this) {
            case Thing thing -> thing.kind().phrase();
            case Code code -> "a code of the list " + code.scheme();
            case Bound bound -> bound.first() ? "a date (its first day)" : "a date (its last day)";
            case Text text -> "text";
            case Amount amount -> "a number";
        };
    }

    /** A value that may be given, for examples. */
    default String example() {
        return switch (this) {
            case Thing thing -> thing.kind().example();
            case Code code -> aCodeOf(code.scheme());
            case Bound bound -> "2020-11";
            case Text text -> "embassy";
            case Amount amount -> "10";
        };
    }

    private static String aCodeOf(String scheme) {
        return switch (scheme) {
            case "counted" -> "killed";
            case "eventType" -> "attack";
            case "stance" -> "blames";
            case "factuality" -> "threatened";
            case "polarity" -> "rejects";
            case "match" -> "literal";
            default -> "CODE";
        };
    }
}
