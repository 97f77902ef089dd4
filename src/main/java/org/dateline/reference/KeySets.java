package org.dateline.reference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.ontology.Code;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;

/**
 * Which keys may stand where, read from the domains in the ontology the way the resolvers read them; each list in the
 * order of the keys.
 */
final class KeySets {

    private final Ontology ontology;

    KeySets(Ontology ontology) {
        this.ontology = ontology;
    }

    /** Whether a property may stand on some things of a class: on all of them, or on those of a class below. */
    boolean meets(PropertyTerm property, String someClass) {
        return property.domains().isEmpty()
                || property.domains().stream().anyMatch(d -> ontology.isA(d, someClass) || ontology.isA(someClass, d));
    }

    /** What an Event may have. */
    List<PropertyTerm> ofEvents() {
        return where(p -> meets(p, Vocabulary.EVENT));
    }

    /** What a Scenario may have: its own keys, and those of an Event as content. */
    List<PropertyTerm> ofScenarios() {
        return where(this::fitsScenario);
    }

    private boolean fitsScenario(PropertyTerm property) {
        return meets(property, Vocabulary.SCENARIO)
                || (!property.traits().onRecord() && meets(property, Vocabulary.EVENT));
    }

    /** What a saying itself may have; its stance is a key too. */
    List<PropertyTerm> ofSpeeches() {
        return where(p -> meets(p, Vocabulary.SPEECH));
    }

    /** What says more of a tie: its time, its place, the name of an office. */
    List<PropertyTerm> ofRelations() {
        return where(this::qualifies);
    }

    private boolean qualifies(PropertyTerm property) {
        return property.domains().stream().anyMatch(d -> ontology.isA(Vocabulary.RELATION, d));
    }

    /** What may tie an actor, place or item to something, or describe it. */
    List<PropertyTerm> ofTies() {
        return where(p -> !qualifies(p) && isTie(p));
    }

    private boolean isTie(PropertyTerm property) {
        return ofRegister(property) && property.form() != PropertyTerm.Form.ANNOTATION;
    }

    /** What every kind of record may have. */
    List<PropertyTerm> ofEveryRecord() {
        return where(p -> p.domains().stream().anyMatch(d -> ontology.isA(Vocabulary.RECORD, d)));
    }

    /** What stands inside {@code states:} beside the keys that say of which thing it is stated. */
    List<PropertyTerm> ofStatements() {
        return where(p -> fitsScenario(p) || qualifies(p) || isTie(p) || p.is(Vocabulary.SUBJECT));
    }

    /** What the article itself may have. */
    List<PropertyTerm> ofArticles() {
        return where(p -> meets(p, Vocabulary.ARTICLE));
    }

    /** What an entry of a register may have. */
    List<PropertyTerm> ofRegisters() {
        return where(this::ofRegister);
    }

    private boolean ofRegister(PropertyTerm property) {
        return ontology.sectionNames().stream()
                .map(section -> ontology.sectionClass(section).orElseThrow())
                .anyMatch(c -> meets(property, c));
    }

    /** What stands inside {@code count:} beside the codes of what is counted. */
    List<PropertyTerm> ofCounts() {
        return where(p -> !p.domains().isEmpty() && meets(p, Vocabulary.COUNT_CLASS));
    }

    /** What stands inside a quote beside the words of the format. */
    List<PropertyTerm> ofQuotes() {
        return where(p -> !p.domains().isEmpty() && meets(p, Vocabulary.QUOTE));
    }

    /** What stands on records of any kind, ties included. */
    List<PropertyTerm> ofRecords() {
        return where(p -> fitsScenario(p)
                || meets(p, Vocabulary.EVENT)
                || meets(p, Vocabulary.SPEECH)
                || qualifies(p)
                || isTie(p));
    }

    /** The keys that make a record one of a class, such as {@code by} for a Claim. */
    List<PropertyTerm> marking(String someClass) {
        return where(p -> p.marks().filter(someClass::equals).isPresent());
    }

    /** The properties that take a thing of a class. */
    List<PropertyTerm> taking(String someClass) {
        return where(p -> p.ranges().stream().anyMatch(r -> ontology.isA(someClass, r)));
    }

    /** The properties whose values are codes of a list. */
    List<PropertyTerm> takingCodesOf(String scheme) {
        return where(p -> p.codeList().filter(scheme::equals).isPresent());
    }

    /** The stances as keys: with its prefix where a property has the same word. */
    List<String> stanceKeys() {
        return ontology.notations(Vocabulary.STANCES).stream()
                .map(name -> ontology.meaningsOf(name).size() == 1
                        ? name
                        : ontology.shortened(stance(name).orElseThrow().iri()))
                .toList();
    }

    /** The stance that a key writes. */
    Optional<Code> stance(String key) {
        return ontology.code(Vocabulary.STANCES, key);
    }

    /** All lists from which curators write codes. */
    List<String> schemes() {
        return ontology.codes().stream()
                .map(Code::scheme)
                .distinct()
                .sorted()
                .filter(s -> !takingCodesOf(s).isEmpty() || s.equals(Vocabulary.COUNTED))
                .toList();
    }

    /**
     * How curators write a property: the short keys first, then the local name; with its prefix where another ontology
     * takes the same word.
     */
    List<String> written(PropertyTerm property) {
        List<String> keys = java.util.stream.Stream.concat(
                        property.keys().stream().skip(1), java.util.stream.Stream.of(property.name()))
                .distinct()
                .filter(key -> ontology.meaningsOf(key).size() == 1)
                .toList();
        return keys.isEmpty() ? List.of(ontology.shortened(property.iri())) : keys;
    }

    /** The key that curators write most: the short one where there is one. */
    String usual(PropertyTerm property) {
        return written(property).getFirst();
    }

    /** The name of a property where it must be the only one: the local name, with its prefix where another has it too. */
    String anchor(PropertyTerm property) {
        return ontology.propertiesFor(property.name()).size() > 1
                ? ontology.shortened(property.iri()).replace(':', '-')
                : property.name();
    }

    /** The classes of register entries and all below them. */
    SortedSet<String> registerClasses() {
        return ontology.classes().stream()
                .filter(c -> ontology.sectionNames().stream()
                        .anyMatch(s -> ontology.isA(c, ontology.sectionClass(s).orElseThrow())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The kinds of record and all classes below them. */
    SortedSet<String> recordClasses() {
        return ontology.classes().stream()
                .filter(c -> ontology.isA(c, Vocabulary.RECORD) && !c.equals(Vocabulary.RECORD))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<PropertyTerm> where(Predicate<PropertyTerm> wanted) {
        return sorted(ontology.properties().stream()
                .filter(p -> !p.traits().writtenByTool())
                .filter(wanted)
                .toList());
    }

    private List<PropertyTerm> sorted(Collection<PropertyTerm> properties) {
        return properties.stream()
                .sorted(java.util.Comparator.comparing(this::usual).thenComparing(PropertyTerm::iri))
                .toList();
    }
}
