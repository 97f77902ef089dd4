package org.dateline.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What could have stood where Jena's parser stopped, in a few words instead of its list of up to a hundred tokens. */
final class ExpectedTokens {

    private static final Pattern TOKEN = Pattern.compile("^ {4}(?:\"(.*?)\"|(<\\w+>))", Pattern.MULTILINE);
    private static final String END = "<EOF>";
    private static final int MOST = 6;

    private static final Set<String> PATTERNS = Set.of(
            "values",
            "graph",
            "optional",
            "minus",
            "bind",
            "service",
            "let",
            "lateral",
            "semijoin",
            "antijoin",
            "unfold",
            "exists",
            "not",
            "filter");
    private static final Set<String> RARE =
            Set.of("\\ufeff", "version", "json", "{|", "~", "<<", "<<(", "multi", "shortest", "<NIL>", "<ANON>", "agg");

    private ExpectedTokens() {}

    static String of(String message) {
        Set<String> tokens = new LinkedHashSet<>();
        for (Matcher each = TOKEN.matcher(message); each.find(); ) {
            tokens.add(each.group(1) == null ? each.group(2) : each.group(1).toLowerCase(Locale.ROOT));
        }
        tokens.removeAll(RARE);
        List<String> words = new ArrayList<>();
        if (tokens.contains("select")) {
            return "SELECT, ASK, CONSTRUCT or DESCRIBE";
        }
        if (tokens.contains("coalesce")) {
            return "an expression";
        }
        takeTerms(tokens, words);
        if (tokens.contains("optional")) {
            tokens.removeAll(PATTERNS);
            tokens.remove("{");
            words.add("a pattern such as OPTIONAL { … } or FILTER(…)");
        }
        tokens.stream()
                .filter(token -> !token.startsWith("<") || token.equals(END) || token.length() == 1)
                .map(ExpectedTokens::shown)
                .forEach(words::add);
        return joined(words.isEmpty() ? List.of("something else") : words);
    }

    /** Jena names each kind of term; a reader thinks of terms. */
    private static void takeTerms(Set<String> tokens, List<String> words) {
        if (tokens.contains("<STRING_LITERAL1>") && tokens.contains("<VAR1>")) {
            words.add("a ?variable, an IRI, a text or a number");
            tokens.removeAll(Set.of("true", "false", "(", "["));
        } else if (tokens.contains("<IRIref>") && tokens.contains("<VAR1>")) {
            words.add("a ?variable or an IRI");
            tokens.removeAll(Set.of("a", "distinct", "(", "!", "^"));
        } else if (tokens.contains("<IRIref>")) {
            words.add("an IRI");
        } else if (tokens.contains("<VAR1>")) {
            words.add("a ?variable");
        } else if (tokens.contains("<INTEGER>")) {
            words.add("a number");
        } else if (tokens.contains("<PNAME_NS>")) {
            words.add("a prefix with its colon");
        }
    }

    private static String shown(String token) {
        if (token.equals(END)) {
            return "the end";
        }
        return token.matches("[a-z_]+") ? token.toUpperCase(Locale.ROOT) : "'" + token + "'";
    }

    private static String joined(List<String> words) {
        List<String> some = words.size() > MOST ? words.subList(0, MOST) : words;
        String more = words.size() > MOST ? " …" : "";
        return some.size() == 1
                ? some.getFirst() + more
                : String.join(", ", some.subList(0, some.size() - 1)) + " or " + some.getLast() + more;
    }
}
