package org.dateline.reference;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ontology.Code;
import org.dateline.ontology.Ontology;

/**
 * All codes that curators write, as CSV (RFC 4180, but with {@code \n} at the end of a line): one line a code, in the
 * order of list and code.
 */
final class CodeTable {

    private static final List<String> HEADING =
            List.of("list", "code", "also written", "below", "stance", "scenario under it", "definition", "IRI");

    private final Ontology ontology;
    private final TermTexts texts;
    private final KeySets keys;

    CodeTable(Ontology ontology) {
        this.ontology = ontology;
        this.texts = new TermTexts(ontology);
        this.keys = new KeySets(ontology);
    }

    @Override
    public String toString() {
        Stream<List<String>> rows = keys.schemes().stream()
                .flatMap(scheme ->
                        ontology.codes().stream().filter(code -> code.scheme().equals(scheme)))
                .map(this::row);
        return Stream.concat(Stream.of(HEADING), rows)
                .map(row -> row.stream().map(CodeTable::cell).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
    }

    private List<String> row(Code code) {
        List<String> notations = code.notations();
        return List.of(
                Ontology.localName(code.scheme()),
                notations.getFirst(),
                String.join(" ", notations.subList(1, notations.size())),
                texts.broader(code.iri()).stream().map(this::name).collect(Collectors.joining(" ")),
                code.polarity().map(this::name).orElse("").toLowerCase(Locale.ROOT),
                code.inlineFactuality().map(this::name).orElse(""),
                texts.definition(code.iri()),
                code.iri());
    }

    private String name(String iri) {
        return ontology.codeOf(iri).map(c -> c.notations().getFirst()).orElse(Ontology.localName(iri));
    }

    private static String cell(String text) {
        return text.matches("(?s).*[\",\\r\\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
