package org.dateline.reference;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;

/**
 * The reference of all terms in force as Markdown (CommonMark). Every term has an anchor made of its kind and its own
 * name ({@code key-agent}, {@code class-Event}, {@code eventType-attack}), so that links outlive new terms.
 */
final class TermReference {

    private final Ontology ontology;
    private final TermTexts texts;
    private final KeySets keys;
    private final Takes takes;
    private final UnaryOperator<String> shownFile;
    private final StringBuilder out = new StringBuilder();

    /** @param shownFile how the path of an extension is shown */
    TermReference(Ontology ontology, UnaryOperator<String> shownFile) {
        this.ontology = ontology;
        this.texts = new TermTexts(ontology);
        this.keys = new KeySets(ontology);
        this.takes = new Takes(ontology);
        this.shownFile = shownFile;
    }

    @Override
    public String toString() {
        out.setLength(0);
        line("# Terms of facts files");
        line("");
        line("Made by `dateline ontology -f markdown` from the ontology in force.");
        line("");
        line("[Classes](#classes) · [Keys](#keys) · [Words of the format](#words-of-the-format)"
                + keys.schemes().stream()
                        .map(s -> " · [%s](#list-%s)".formatted(listName(s), Ontology.localName(s)))
                        .collect(Collectors.joining()));
        section("Classes", "classes");
        sorted(ontology.classes()).stream()
                .filter(c -> !texts.definition(c).isEmpty())
                .forEach(this::ofClass);
        section("Keys", "keys");
        ontology.properties().stream()
                .filter(p -> !p.traits().writtenByTool())
                .sorted(Comparator.comparing(PropertyTerm::name).thenComparing(PropertyTerm::iri))
                .forEach(this::property);
        section("Words of the format", "words-of-the-format");
        List.of(FormatWord.values()).forEach(this::word);
        keys.schemes().forEach(this::codeList);
        return out.toString();
    }

    private List<String> sorted(Collection<String> iris) {
        return iris.stream()
                .sorted(Comparator.comparing(Ontology::localName).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void ofClass(String iri) {
        String name = Ontology.localName(iri);
        term("class-" + name, name, texts.definition(iri), texts.example(iri));
        item("below", texts.superclasses(iri).stream().map(this::classLink).collect(Collectors.joining(", ")));
        item(
                "section",
                ontology.sectionNames().stream()
                        .filter(s ->
                                ontology.sectionClass(s).filter(iri::equals).isPresent())
                        .map(s -> "`" + s + "`")
                        .collect(Collectors.joining(", ")));
        item("marked by", links(keys.marking(iri)));
        origin(iri);
    }

    private void property(PropertyTerm property) {
        List<String> written = keys.written(property);
        String title = written.stream().map(key -> "`" + key + "`").collect(Collectors.joining(" or "));
        term("key-" + keys.anchor(property), title, texts.definition(property.iri()), texts.example(property.iri()));
        item(
                "stands on",
                property.domains().isEmpty()
                        ? "anything"
                        : property.domains().stream().map(this::classLink).collect(Collectors.joining(", ")));
        item("takes", text(takes.atLength(property)));
        item(
                "of the kind",
                property.form() == PropertyTerm.Form.OBJECT
                        ? property.ranges().stream().map(this::classLink).collect(Collectors.joining(", "))
                        : "");
        item(
                "codes",
                property.codeList()
                        .map(s -> "[%s](#list-%s)".formatted(Ontology.localName(s), Ontology.localName(s)))
                        .orElse(""));
        item("marks", property.marks().map(this::classLink).orElse(""));
        item(
                "below",
                links(texts.superproperties(property.iri()).stream()
                        .flatMap(p -> ontology.property(p).stream())
                        .toList()));
        origin(property.iri());
    }

    private void word(FormatWord word) {
        term(
                "word-" + word.where().name().toLowerCase(java.util.Locale.ROOT) + "-" + word.word(),
                "`%s`, %s".formatted(word.word(), word.where().words()),
                word.definition(),
                word.example());
        item("takes", text(word.takes()));
    }

    private void codeList(String scheme) {
        section(listName(scheme), "list-" + Ontology.localName(scheme));
        line(text(texts.definition(scheme)));
        line("");
        line("| code | below | means |");
        line("|---|---|---|");
        ontology.codes().stream()
                .filter(code -> code.scheme().equals(scheme))
                .forEach(code -> line("| %s%s | %s | %s |"
                        .formatted(
                                anchorTag(Ontology.localName(scheme) + "-"
                                        + code.notations().getFirst()),
                                code.notations().stream()
                                        .map(n -> "`" + n + "`")
                                        .collect(Collectors.joining(", ")),
                                texts.broader(code.iri()).stream()
                                        .map(this::codeName)
                                        .collect(Collectors.joining(", ")),
                                text(texts.definition(code.iri())).replace("|", "\\|"))));
    }

    private String codeName(String iri) {
        return "`%s`"
                .formatted(
                        ontology.codeOf(iri).map(c -> c.notations().getFirst()).orElse(Ontology.localName(iri)));
    }

    private static String listName(String scheme) {
        return "Codes of the list " + Ontology.localName(scheme);
    }

    private String classLink(String iri) {
        String name = Ontology.localName(iri);
        return texts.definition(iri).isEmpty() ? name : "[%s](#class-%s)".formatted(name, name);
    }

    private String links(List<PropertyTerm> properties) {
        return properties.stream()
                .map(p -> "[`%s`](#key-%s)".formatted(keys.usual(p), keys.anchor(p)))
                .collect(Collectors.joining(", "));
    }

    private void section(String title, String anchor) {
        line("");
        line(anchorTag(anchor));
        line("");
        line("## " + title);
        line("");
    }

    private void term(String anchor, String title, String definition, String example) {
        line("");
        line(anchorTag(anchor));
        line("");
        line("### " + title);
        line("");
        line(text(definition));
        line("");
        if (!example.isEmpty()) {
            line("```yaml");
            line(example);
            line("```");
            line("");
        }
    }

    private static String anchorTag(String anchor) {
        return "<a id=\"%s\"></a>".formatted(anchor);
    }

    private void origin(String iri) {
        item("IRI", "<%s>".formatted(iri));
        ontology.origin(iri).ifPresent(origin -> item("from", "`" + shownFile.apply(origin.file()) + "`"));
    }

    private void item(String heading, String text) {
        if (!text.isEmpty()) {
            line("- %s: %s".formatted(heading, text));
        }
    }

    /** Text without the characters that Markdown would take for marks. */
    private static String text(String plain) {
        return plain.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1").replace("~", "\\~");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
