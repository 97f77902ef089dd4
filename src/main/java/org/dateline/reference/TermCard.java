package org.dateline.reference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dateline.ontology.Code;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;
import org.dateline.reference.TermFinder.Term;

/** One term in full, as text: what it means, an example, where it stands, what it takes, where it comes from. */
final class TermCard {

    private final Ontology ontology;
    private final TermTexts texts;
    private final KeySets keys;
    private final Takes takes;
    private final UnaryOperator<String> shownFile;

    /** @param shownFile how the path of an extension is shown */
    TermCard(Ontology ontology, UnaryOperator<String> shownFile) {
        this.ontology = ontology;
        this.texts = new TermTexts(ontology);
        this.keys = new KeySets(ontology);
        this.takes = new Takes(ontology);
        this.shownFile = shownFile;
    }

    String of(Term term) {
        return switch (term) {
            case Term.Word word -> word(word.word());
            case Term.Property property -> property(property.property());
            case Term.OfClass ofClass -> ofClass(ofClass.iri());
            case Term.OfCode code -> code(code.code());
            case Term.CodeList list -> codeList(list.iri());
            case Term.Section section -> section(section);
        };
    }

    private String word(FormatWord word) {
        Columns rows = new Columns();
        rows.row("stands", word.where().words());
        rows.row("takes", word.takes());
        rows.row("example", word.example());
        rows.row("from", "the facts format itself");
        return card(word.word() + ", a word of the format", word.definition(), rows);
    }

    private String section(Term.Section section) {
        Columns rows = new Columns();
        rows.row("takes", "a map from ids to entries, each a map of keys");
        rows.row("entries are", Ontology.localName(section.ofClass()));
        rows.row("example", texts.example(section.ofClass()));
        return card(
                section.name() + ", a section of a facts file",
                "A register: what you know yourself, without quotes. " + texts.definition(section.ofClass()),
                rows);
    }

    private String property(PropertyTerm property) {
        Columns rows = new Columns();
        boolean forCurators = !property.traits().writtenByTool();
        if (forCurators) {
            row(rows, "also written", rest(keys.written(property)));
        }
        rows.row("stands on", takes.standsOn(property));
        rows.row("takes", forCurators ? takes.atLength(property) : "nothing: the tool writes it, and it is no key");
        property.marks()
                .ifPresent(c -> rows.row("marks", "a record that has it is of the kind " + Ontology.localName(c)));
        if (property.traits().onRecord()) {
            rows.row("on a Scenario", "it says something of the record and is no content");
        }
        if (property.traits().articleDate()) {
            rows.row("without a date", "it holds on the day of the article");
        }
        property.codeList().ifPresent(scheme -> row(rows, "codes", notations(scheme)));
        related(rows, "below", texts.superproperties(property.iri()));
        related(rows, "above", texts.subproperties(property.iri()));
        row(rows, "example", texts.example(property.iri()));
        origin(rows, property.iri());
        String name = forCurators ? keys.usual(property) : ontology.shortened(property.iri());
        return card(name + (forCurators ? ", a key" : ", a property"), texts.definition(property.iri()), rows);
    }

    private String ofClass(String iri) {
        Columns rows = new Columns();
        String sections = ontology.sectionNames().stream()
                .filter(s -> ontology.sectionClass(s).filter(iri::equals).isPresent())
                .collect(Collectors.joining(", "));
        row(rows, "section", sections);
        row(rows, "marked by", usual(keys.marking(iri)));
        row(rows, "its keys", usual(standingOn(iri)));
        row(rows, "taken by", usual(keys.taking(iri)));
        related(rows, "below", texts.superclasses(iri));
        related(rows, "above", texts.subclasses(iri));
        row(rows, "example", texts.example(iri));
        origin(rows, iri);
        return card(Ontology.localName(iri) + ", a class", texts.definition(iri), rows);
    }

    private List<PropertyTerm> standingOn(String iri) {
        if (ontology.isA(iri, Vocabulary.SCENARIO)) {
            return keys.ofScenarios();
        }
        return ontology.properties().stream()
                .filter(p -> !p.traits().writtenByTool())
                .filter(p -> p.domains().stream().anyMatch(d -> ontology.isA(iri, d)))
                .toList();
    }

    private String code(Code code) {
        Columns rows = new Columns();
        row(rows, "also written", rest(code.notations()));
        if (code.scheme().equals(Vocabulary.STANCES)) {
            rows.row("takes", takes.afterStance(code));
        } else if (code.scheme().equals(Vocabulary.COUNTED)) {
            rows.row("written", "count: {%s: 3}".formatted(code.notations().getFirst()));
        } else {
            row(
                    rows,
                    "written",
                    keys.takingCodesOf(code.scheme()).stream()
                            .filter(p -> !p.traits().writtenByTool())
                            .map(p -> "%s: %s"
                                    .formatted(keys.usual(p), code.notations().getFirst()))
                            .collect(Collectors.joining(", ")));
        }
        code.polarity()
                .ifPresent(p -> rows.row("polarity", "%s: %s".formatted(Ontology.localName(p), texts.definition(p))));
        if (code.defaultAgent()) {
            rows.row("agent", "who speaks, unless the Scenario under it names another");
        }
        related(rows, "below", texts.broader(code.iri()));
        related(rows, "above", texts.narrower(code.iri()));
        row(rows, "example", texts.example(code.iri()));
        origin(rows, code.iri());
        String list = Ontology.localName(code.scheme());
        return card(
                "%s, a %s"
                        .formatted(
                                code.notations().getFirst(),
                                code.scheme().equals(Vocabulary.STANCES)
                                        ? "verb of Claims, of the list stance"
                                        : "code of the list " + list),
                texts.definition(code.iri()),
                rows);
    }

    private String codeList(String scheme) {
        Columns rows = new Columns();
        row(rows, "codes", notations(scheme));
        origin(rows, scheme);
        return card(Ontology.localName(scheme) + ", a code list", texts.definition(scheme), rows);
    }

    private String notations(String scheme) {
        return String.join(", ", ontology.notations(scheme));
    }

    private static String rest(List<String> names) {
        return String.join(", ", names.subList(1, names.size()));
    }

    private String usual(Collection<PropertyTerm> properties) {
        return properties.stream().map(keys::usual).collect(Collectors.joining(", "));
    }

    private void related(Columns rows, String heading, Collection<String> iris) {
        row(rows, heading, iris.stream().map(this::name).collect(Collectors.joining(", ")));
    }

    private String name(String iri) {
        Optional<Code> code = ontology.codeOf(iri);
        return code.map(c -> c.notations().getFirst())
                .or(() -> ontology.property(iri).map(keys::usual))
                .orElse(Ontology.localName(iri));
    }

    private void origin(Columns rows, String iri) {
        rows.row("IRI", iri);
        ontology.origin(iri)
                .ifPresent(origin -> rows.row(
                        "from",
                        origin.ontology().isEmpty()
                                ? shownFile.apply(origin.file())
                                : "%s (%s)".formatted(shownFile.apply(origin.file()), origin.ontology())));
    }

    private static void row(Columns rows, String heading, String text) {
        if (!text.isEmpty()) {
            rows.row(heading, text);
        }
    }

    private static String card(String title, String definition, Columns rows) {
        StringBuilder card = new StringBuilder(title).append('\n');
        if (!definition.isEmpty()) {
            Columns.wrap(definition, Columns.PAGE - 2)
                    .forEach(line -> card.append("  ").append(line).append('\n'));
        }
        return card.append('\n').append(rows).toString();
    }
}
