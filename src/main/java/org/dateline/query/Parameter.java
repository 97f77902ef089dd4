package org.dateline.query;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a catalogue query may be asked with.
 *
 * @param name as given with {@code -p}, and the query's variable
 * @param description what giving it does, a phrase
 * @param defaultValue what holds when none is given; without one the parameter stays open
 * @param required whether the question makes no sense without it
 * @param given a value for examples, as the header has it
 */
public record Parameter(
        String name,
        ParameterType type,
        String description,
        Optional<String> defaultValue,
        boolean required,
        Optional<String> given) {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    public Parameter {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no parameter name");
        }
        if (required && defaultValue.isPresent()) {
            throw new IllegalArgumentException("parameter " + name + " is required and so needs no default");
        }
    }

    /** As it may be given on the command line: {@code actor=iran}, quoted where a shell wants it. */
    public String example() {
        String argument = name + "=" + given.orElseGet(type::example);
        return argument.matches("[\\p{L}\\p{N}.,:/_=@%+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
