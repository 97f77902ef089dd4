package org.dateline.ontology;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The ontology in force: the bundled files and the user's extensions, indexed by what curators write. Immutable; all
 * collections are in alphabetical order.
 */
public final class Ontology {

    private final Graph terms;
    private final Graph shapes;
    private final SortedMap<String, PropertyTerm> properties;
    private final SortedMap<String, SortedSet<String>> superclasses;
    private final SortedMap<String, SortedSet<String>> superproperties;
    private final SortedMap<String, SortedSet<String>> disjoint;
    private final SortedMap<String, String> sections;
    private final List<Code> codes;
    private final SortedMap<String, String> prefixes;
    private final SortedMap<String, Origin> origins;
    private final SortedMap<String, List<PropertyTerm>> byKey = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, List<Code>>> byNotation = new TreeMap<>();

    /** @param origins where each class, property and code is declared, by IRI */
    Ontology(OntologyReader.Contents contents, SortedMap<String, Origin> origins) {
        this.origins = origins;
        this.terms = contents.terms();
        this.shapes = contents.shapes();
        this.properties = contents.properties();
        this.superclasses = contents.superclasses();
        this.superproperties = contents.superproperties();
        this.disjoint = contents.disjoint();
        this.sections = contents.sections();
        this.codes = contents.codes();
        this.prefixes = contents.prefixes();
        properties.values().stream().filter(p -> !p.traits().writtenByTool()).forEach(this::index);
        codes.forEach(this::index);
    }

    private void index(PropertyTerm property) {
        property.keys().forEach(key -> byKey.merge(key, List.of(property), Ontology::joined));
    }

    private void index(Code code) {
        SortedMap<String, List<Code>> list = byNotation.computeIfAbsent(code.scheme(), s -> new TreeMap<>());
        code.notations().forEach(notation -> list.merge(notation, List.of(code), Ontology::joined));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The triples that go into the ontology graph: no blank nodes, no shapes. */
    public Graph terms() {
        return terms;
    }

    /** The SHACL shapes, bundled and the user's. */
    public Graph shapes() {
        return shapes;
    }

    /** Prefixes of all loaded files. */
    public Map<String, String> prefixes() {
        return prefixes;
    }

    /** An absolute IRI from {@code prefix:name}, where the prefix is known. */
    public Optional<String> expand(String prefixedName) {
        int colon = prefixedName.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.ofNullable(prefixes.get(prefixedName.substring(0, colon)))
                        .map(namespace -> namespace + prefixedName.substring(colon + 1));
    }

    /** The properties that a key may mean: none when unknown, more than one when ambiguous. */
    public List<PropertyTerm> propertiesFor(String key) {
        if (key.contains(":")) {
            return Optional.ofNullable(properties.get(expand(key).orElse(key)))
                    .filter(p -> !p.traits().writtenByTool())
                    .map(List::of)
                    .orElse(List.of());
        }
        return byKey.getOrDefault(key, List.of());
    }

    /** IRIs of all that a key of a record may mean, properties and stances: more than one when it is ambiguous. */
    public List<String> meaningsOf(String key) {
        return Stream.concat(
                        propertiesFor(key).stream().map(PropertyTerm::iri),
                        codesNamed(Vocabulary.STANCES, key).stream().map(Code::iri))
                .toList();
    }

    /** Whether a key looks like a property that is no key, because the tool works it out. */
    public boolean isWrittenByTool(String key) {
        return properties.values().stream()
                .anyMatch(p -> p.traits().writtenByTool() && p.keys().contains(localName(key)));
    }

    /** Every key that some property has. */
    public Collection<String> keys() {
        return byKey.keySet();
    }

    /** Keys of the properties that have another word as an alternative label. */
    public List<String> keysAlsoCalled(String word) {
        return properties.values().stream()
                .filter(p -> !p.traits().writtenByTool())
                .filter(p -> Iter.anyMatch(
                        terms.find(
                                NodeFactory.createURI(p.iri()), NodeFactory.createURI(Vocabulary.ALT_LABEL), Node.ANY),
                        t -> t.getObject().isLiteral()
                                && t.getObject().getLiteralLexicalForm().equalsIgnoreCase(word)))
                .map(PropertyTerm::key)
                .toList();
    }

    /** Keys of the properties that take a code of this notation. */
    public List<String> keysTakingCode(String notation) {
        return properties.values().stream()
                .filter(p -> !p.traits().writtenByTool())
                .filter(p -> p.codeList()
                        .filter(list -> !codesNamed(list, notation).isEmpty())
                        .isPresent())
                .map(PropertyTerm::key)
                .toList();
    }

    public Optional<PropertyTerm> property(String iri) {
        return Optional.ofNullable(properties.get(iri));
    }

    /** The classes that a local or prefixed name may mean: none when unknown, more than one when ambiguous. */
    public List<String> classesNamed(String name) {
        return name.contains(":")
                ? Stream.of(expand(name).orElse(name))
                        .filter(superclasses::containsKey)
                        .toList()
                : superclasses.keySet().stream()
                        .filter(iri -> localName(iri).equals(name))
                        .toList();
    }

    /** IRIs as they may be written, with a prefix where one is known, joined by {@code or}. */
    public String prefixedNames(Collection<String> iris) {
        return iris.stream().map(this::prefixedName).collect(Collectors.joining(" or "));
    }

    private String prefixedName(String iri) {
        String local = localName(iri);
        String namespace = iri.substring(0, iri.length() - local.length());
        return prefixes.entrySet().stream()
                .filter(e -> e.getValue().equals(namespace) && !e.getKey().isEmpty())
                .findFirst()
                .map(e -> e.getKey() + ":" + local)
                .orElse(iri);
    }

    public Collection<String> classNames() {
        return superclasses.keySet().stream().map(Ontology::localName).toList();
    }

    /** The class of whose instances a section of registers consists. */
    public Optional<String> sectionClass(String section) {
        return Optional.ofNullable(sections.get(section));
    }

    public Collection<String> sectionNames() {
        return sections.keySet();
    }

    /** The given classes with all that are above them. */
    public SortedSet<String> withSuperclasses(Collection<String> classes) {
        SortedSet<String> all = new TreeSet<>(classes);
        classes.forEach(c -> all.addAll(superclasses.getOrDefault(c, new TreeSet<>())));
        return all;
    }

    /** Whether a class is another or below it. */
    public boolean isA(String someClass, String other) {
        return someClass.equals(other)
                || superclasses.getOrDefault(someClass, new TreeSet<>()).contains(other);
    }

    /** Those of the given classes that have none of the others below them. */
    public SortedSet<String> mostSpecific(Collection<String> classes) {
        return classes.stream()
                .filter(c -> classes.stream().noneMatch(other -> !other.equals(c) && isA(other, c)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether nothing can be of all these classes at once ({@code owl:disjointWith}). */
    public boolean contradict(Collection<String> classes) {
        SortedSet<String> all = withSuperclasses(classes);
        return all.stream()
                .anyMatch(
                        c -> disjoint.getOrDefault(c, new TreeSet<>()).stream().anyMatch(all::contains));
    }

    /** Whether a property is another or below it. */
    public boolean isBelow(String property, String other) {
        return property.equals(other)
                || superproperties.getOrDefault(property, new TreeSet<>()).contains(other);
    }

    /** The codes of a list that a notation or prefixed name may mean: none when unknown, more when ambiguous. */
    public List<Code> codesNamed(String scheme, String name) {
        return name.contains(":")
                ? codeOf(expand(name).orElse(name)).filter(c -> c.scheme().equals(scheme)).stream()
                        .toList()
                : byNotation.getOrDefault(scheme, new TreeMap<>()).getOrDefault(name, List.of());
    }

    /** The one code written so in a list. */
    public Optional<Code> code(String scheme, String name) {
        List<Code> found = codesNamed(scheme, name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** How the codes of a list are written; those of one notation each with its prefix. */
    public Collection<String> notations(String scheme) {
        return byNotation.getOrDefault(scheme, new TreeMap<>()).entrySet().stream()
                .flatMap(e -> e.getValue().size() == 1
                        ? Stream.of(e.getKey())
                        : e.getValue().stream().map(Code::iri).map(this::prefixedName))
                .toList();
    }

    public Optional<Code> codeOf(String iri) {
        return codes.stream().filter(c -> c.iri().equals(iri)).findFirst();
    }

    /** All properties, in order of their IRIs; those that the tool writes itself too. */
    public Collection<PropertyTerm> properties() {
        return properties.values();
    }

    /** All classes, in order of their IRIs. */
    public Collection<String> classes() {
        return superclasses.keySet();
    }

    /** All codes, in order of their IRIs. */
    public List<Code> codes() {
        return codes;
    }

    /** Where a class, property or code is declared; empty when no loaded file does so. */
    public Optional<Origin> origin(String iri) {
        return Optional.ofNullable(origins.get(iri));
    }

    /** An IRI as {@code prefix:name}; as it is where no loaded file has a prefix for it. */
    public String shortened(String iri) {
        return prefixes.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .max(Comparator.comparingInt(prefix -> prefix.getValue().length()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse(iri);
    }

    /** The part of an IRI after its last {@code #} or {@code /}. */
    public static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    /** Classes as messages name them: {@code an Event or a Claim}. */
    public static String names(SortedSet<String> classes) {
        return classes.stream()
                .map(Ontology::localName)
                .map(name -> ("AEIO".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name)
                .collect(Collectors.joining(" or "));
    }
}
