package org.dateline.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A question's golden file: blocks parted by an empty line, each the lines {@code ? name=value} with the parameters of one
 * call, if it has any, and the answer to it.
 */
public final class Golden {

    private Golden() {}

    /** What the file would be, if each of its calls were answered so. */
    public static String answered(String golden, Function<Map<String, String>, String> answer) {
        List<String> blocks = new ArrayList<>();
        for (String block : golden.split("\n\n")) {
            List<String> asked =
                    block.lines().takeWhile(line -> line.startsWith("? ")).toList();
            String lines = asked.stream().map(line -> line + "\n").collect(Collectors.joining());
            blocks.add(lines + answer.apply(arguments(asked)));
        }
        return String.join("\n", blocks);
    }

    private static Map<String, String> arguments(List<String> asked) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String line : asked) {
            String[] pair = line.substring(2).split("=", 2);
            arguments.put(pair[0], pair[1]);
        }
        return arguments;
    }
}
