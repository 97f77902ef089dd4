package org.dateline.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.dateline.diagnostic.NearNames;
import org.dateline.ontology.Code;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;

/** Finds what a word of a facts file means: one word may be a key and a code. */
final class TermFinder {

    /** Something that has a name in facts files. */
    sealed interface Term {

        /** A word of the format itself, such as {@code article}. */
        record Word(FormatWord word) implements Term {}

        record Property(PropertyTerm property) implements Term {}

        /** A class, by its IRI. */
        record OfClass(String iri) implements Term {}

        record OfCode(Code code) implements Term {}

        /** A list of codes, by its IRI. */
        record CodeList(String iri) implements Term {}

        /** A section by its name; its entries are of the class. */
        record Section(String name, String ofClass) implements Term {}
    }

    private final Ontology ontology;
    private final KeySets keys;

    TermFinder(Ontology ontology) {
        this.ontology = ontology;
        this.keys = new KeySets(ontology);
    }

    /**
     * The terms of a name: a key, class, code, list or section by its word, {@code prefix:name} or IRI. Only where
     * nothing is called exactly so, upper and lower case are taken for the same.
     */
    List<Term> find(String name) {
        List<Term> exact = find(name, String::equals);
        return exact.isEmpty() ? find(name, String::equalsIgnoreCase) : exact;
    }

    /** The names most like a wrong one. */
    List<String> near(String wrong) {
        return NearNames.to(wrong, names());
    }

    /** Every word that {@link #find} knows. */
    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(ontology.keys());
        Arrays.stream(FormatWord.values()).map(FormatWord::word).forEach(names::add);
        names.addAll(ontology.classNames());
        names.addAll(ontology.sectionNames());
        ontology.codes().forEach(code -> names.addAll(code.notations()));
        keys.schemes().forEach(scheme -> names.add(Ontology.localName(scheme)));
        return names;
    }

    private List<Term> find(String name, BiPredicate<String, String> same) {
        List<Term> found = new ArrayList<>();
        Arrays.stream(FormatWord.values())
                .filter(word -> same.test(word.word(), name))
                .forEach(word -> found.add(new Term.Word(word)));
        ontology.sectionNames().stream()
                .filter(section -> same.test(section, name))
                .forEach(s ->
                        found.add(new Term.Section(s, ontology.sectionClass(s).orElseThrow())));
        ontology.properties().stream()
                .filter(p -> p.keys().stream().anyMatch(key -> same.test(key, name)) || isIri(p.iri(), name))
                .forEach(p -> found.add(new Term.Property(p)));
        ontology.classes().stream()
                .filter(c -> same.test(Ontology.localName(c), name) || isIri(c, name))
                .forEach(c -> found.add(new Term.OfClass(c)));
        codes(name, same, found);
        return found;
    }

    private void codes(String name, BiPredicate<String, String> same, Collection<Term> found) {
        ontology.codes().stream()
                .filter(code -> code.notations().stream().anyMatch(n -> same.test(n, name)) || isIri(code.iri(), name))
                .forEach(code -> found.add(new Term.OfCode(code)));
        keys.schemes().stream()
                .filter(scheme -> same.test(Ontology.localName(scheme), name) || scheme.equals(name))
                // a key of the same name shows its codes itself
                .filter(scheme -> found.stream()
                        .noneMatch(t -> t instanceof Term.Property p
                                && p.property()
                                        .codeList()
                                        .filter(scheme::equals)
                                        .isPresent()))
                .forEach(scheme -> found.add(new Term.CodeList(scheme)));
    }

    private boolean isIri(String iri, String name) {
        return iri.equals(name) || ontology.expand(name).filter(iri::equals).isPresent();
    }
}
