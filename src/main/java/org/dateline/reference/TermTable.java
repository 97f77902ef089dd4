package org.dateline.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.ontology.Code;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;

/**
 * The ontology in force as a table for people who write facts files: the sections of a file, the kinds of record and how
 * each is recognised, which keys may stand on each, the classes, the code lists. At most {@value Columns#PAGE} columns
 * wide; the same ontology gives the same text.
 */
final class TermTable {

    private static final List<String> KINDS = List.of(
            Vocabulary.EVENT, Vocabulary.SCENARIO, Vocabulary.CLAIM, Vocabulary.REPORTED_CLAIM, Vocabulary.RELATION);

    /** A whole facts file; a test checks it. */
    static final String EXAMPLE = """
            article:
              id: velm-courier-2031-05-03
              text: velm-courier.txt
              headline: Fire in the harbour of Velm
              datePublished: 2031-05-03
            actors:
              lea-orsk: {type: Person, label: Lea Orsk}
              arden: {type: [State, Place], label: Arden}
              dockers-union: {type: Organization, label: "Dockers' Union", altLabel: [the union]}
            places:
              velm-harbour: {label: the harbour of Velm, partOf: arden}
            facts:
            - id: harbour-fire
              eventType: accident
              place: velm-harbour
              date: 2031-05-02
              quote: a fire broke out … on Friday
            - by: dockers-union
              blames: harbour-fire
              states: {agent: arden}
              quote: The union blamed the government
            - by: dockers-union
              threatens: {label: The dockers stop work, eventType: walkout, place: velm-harbour}
              quote: The dockers would stop work
            - {who: lea-orsk, officeIn: arden, roleName: minister, quote: the minister Lea Orsk}
            """;

    private final Ontology ontology;
    private final TermTexts texts;
    private final KeySets keys;
    private final Takes takes;
    private final StringBuilder out = new StringBuilder();

    TermTable(Ontology ontology) {
        this.ontology = ontology;
        this.texts = new TermTexts(ontology);
        this.keys = new KeySets(ontology);
        this.takes = new Takes(ontology);
    }

    @Override
    public String toString() {
        out.setLength(0);
        paragraph(
                "What may be written in a facts file. `dateline ontology WORD` tells all about a word and gives an example.");
        sections();
        out.append('\n').append(EXAMPLE.indent(2)).append('\n');
        paragraph(
                "Below, Actor means: write the id of an Actor; {…} means: or describe it in its place. Where one value"
                        + " may stand, a list may nearly always stand too.");
        kinds();
        records();
        sayings();
        relations();
        elsewhere();
        classes();
        keys.schemes().stream()
                .filter(scheme -> !scheme.equals(Vocabulary.STANCES))
                .forEach(this::codes);
        return out.toString();
    }

    private void sections() {
        heading("A facts file has the sections");
        Columns columns = new Columns();
        FormatWord.at(FormatWord.Where.SECTION).forEach(w -> columns.row(w.word(), w.takes(), w.summary()));
        for (String section : ontology.sectionNames()) {
            String sectionClass = ontology.sectionClass(section).orElseThrow();
            columns.row(
                    section,
                    "{id: {key: value}}",
                    "A register: each entry is %s. %s"
                            .formatted(
                                    Ontology.names(new TreeSet<>(List.of(sectionClass))), texts.summary(sectionClass)));
        }
        out.append(columns);
    }

    private void kinds() {
        heading("A record is of the kind");
        Columns columns = new Columns();
        for (String kind : KINDS) {
            columns.row(Ontology.localName(kind), mark(kind), texts.summary(kind));
        }
        out.append(columns);
    }

    private String mark(String kind) {
        String marks = keys.marking(kind).stream().map(p -> keys.usual(p) + ":").collect(Collectors.joining(" or "));
        return switch (kind) {
            case Vocabulary.EVENT -> "if nothing marks it";
            case Vocabulary.SCENARIO -> "inline, or has " + marks;
            case Vocabulary.REPORTED_CLAIM -> "if it also has via:";
            default -> "if it has " + marks;
        };
    }

    private void records() {
        List<PropertyTerm> common = keys.ofEveryRecord();
        heading("On every record");
        table(FormatWord.at(FormatWord.Where.RECORD), common);
        heading("On an Event; on a Scenario and under states the same is content, which nobody asserts");
        table(List.of(), without(keys.ofEvents(), common, unbound()));
        heading("On a Scenario only");
        table(List.of(), without(keys.ofScenarios(), common, keys.ofEvents()));
    }

    private void sayings() {
        heading("On a Claim");
        table(List.of(), without(keys.ofSpeeches(), keys.ofEveryRecord(), unbound()));
        heading(
                "The verb of a Claim is a key too. Its value is what the Claim is about: an id, or a Scenario described in"
                        + " its place, which counts as");
        Columns columns = new Columns();
        for (String key : keys.stanceKeys()) {
            Code stance = keys.stance(key).orElseThrow();
            columns.row(
                    key, stance.inlineFactuality().map(this::name).orElse("(ids only)"), texts.summary(stance.iri()));
        }
        out.append(columns);
    }

    private void relations() {
        heading("On a Relation, beside one or more of the ties below");
        table(List.of(), without(keys.ofRelations(), keys.ofEveryRecord(), List.of()));
        heading("Ties and attributes: on a Relation, under states, and in the registers as your own knowledge");
        table(List.of(), keys.ofTies());
    }

    private void elsewhere() {
        heading("In the section article");
        List<FormatWord> words = new ArrayList<>();
        words.add(FormatWord.ID);
        words.addAll(FormatWord.at(FormatWord.Where.ARTICLE));
        words.add(FormatWord.QUOTE);
        table(words, without(keys.ofArticles(), unbound(), List.of()));
        heading("On an entry of a register (" + String.join(", ", ontology.sectionNames()) + ")");
        table(List.of(FormatWord.TYPE), without(keys.ofRegisters(), keys.ofTies(), List.of()));
        heading("Inside count, beside codes of the list counted");
        table(List.of(), keys.ofCounts());
        heading("Inside states, where it is not plain of what something is stated");
        table(
                List.of(),
                keys.ofStatements().stream()
                        .filter(p -> p.is(Vocabulary.SUBJECT))
                        .toList());
        heading("Inside quote, where it is a map");
        table(FormatWord.at(FormatWord.Where.QUOTE), keys.ofQuotes());
    }

    private void classes() {
        heading("Classes, for type");
        Columns columns = new Columns();
        for (String someClass : classesToWrite()) {
            columns.row(Ontology.localName(someClass), below(texts.superclasses(someClass)), texts.summary(someClass));
        }
        out.append(columns);
    }

    /** The classes of register entries, and those that an extension puts below a kind of record. */
    private Collection<String> classesToWrite() {
        SortedSet<String> found = keys.registerClasses();
        keys.recordClasses().stream().filter(c -> !KINDS.contains(c)).forEach(found::add);
        found.remove(Vocabulary.SPEECH);
        return found;
    }

    private void codes(String scheme) {
        String users =
                keys.takingCodesOf(scheme).stream().map(p -> keys.usual(p)).collect(Collectors.joining(", "));
        heading("Codes of the list %s, for %s"
                .formatted(Ontology.localName(scheme), users.isEmpty() ? "keys inside count" : users));
        Columns columns = new Columns();
        ontology.codes().stream()
                .filter(code -> code.scheme().equals(scheme))
                .forEach(code -> columns.row(
                        String.join(", ", code.notations()),
                        below(texts.broader(code.iri())),
                        texts.summary(code.iri())));
        out.append(columns);
    }

    private String below(Collection<String> above) {
        return above.isEmpty() ? "" : "below " + above.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(String iri) {
        return ontology.codeOf(iri).map(c -> c.notations().getFirst()).orElse(Ontology.localName(iri));
    }

    /** What may stand on anything is listed once, with the ties. */
    private List<PropertyTerm> unbound() {
        return keys.ofTies().stream().filter(p -> p.domains().isEmpty()).toList();
    }

    private static List<PropertyTerm> without(
            List<PropertyTerm> properties, List<PropertyTerm> some, List<PropertyTerm> others) {
        return properties.stream()
                .filter(p -> !some.contains(p) && !others.contains(p))
                .toList();
    }

    private void table(List<FormatWord> words, List<PropertyTerm> properties) {
        Columns columns = new Columns();
        words.forEach(word -> columns.row(word.word(), word.takes(), word.summary()));
        // what makes a record of its kind comes first
        properties.stream()
                .sorted(Comparator.comparing((PropertyTerm p) -> p.marks().isEmpty()))
                .forEach(p -> columns.row(names(p), takes.briefly(p), texts.summary(p.iri())));
        out.append(columns);
    }

    private String names(PropertyTerm property) {
        List<String> written = keys.written(property);
        return written.size() == 1
                ? written.getFirst()
                : "%s (%s)".formatted(written.getFirst(), String.join(", ", written.subList(1, written.size())));
    }

    private void heading(String text) {
        out.append('\n');
        paragraph(text + ":");
    }

    private void paragraph(String text) {
        Columns.wrap(text, Columns.PAGE).forEach(line -> out.append(line).append('\n'));
    }
}
