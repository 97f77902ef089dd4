package org.dateline.export;

import jakarta.json.stream.JsonGenerator;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;

/**
 * The context of a JSON-LD 1.1 file, made from the ontology in force: properties and classes by their local names, what a
 * property's values are where the ontology says so, and prefixes. Where two terms share a name, our own has it. It says
 * only how the file is abbreviated: whatever it has no word for stands as an absolute IRI.
 */
final class JsonLdContext {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    /** Stands for the base: readers join a prefix and a name as they are, and differ in how they resolve against a base. */
    private static final String BASE = "base";

    /** What may follow a prefix without any doubt. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{L}\\p{N}%=~][\\p{L}\\p{N}%=~;._@-]*" + "(/[\\p{L}\\p{N}%=~][\\p{L}\\p{N}%=~;._@-]*)*");

    private static final Set<String> OF_PROPERTIES =
            Set.of(OWL.ObjectProperty.getURI(), OWL.DatatypeProperty.getURI(), OWL.AnnotationProperty.getURI());
    private static final String ID = "@id";

    private final SortedMap<String, String> prefixes = new TreeMap<>();
    private final SortedMap<String, String> classes = new TreeMap<>();
    private final SortedMap<String, String> properties = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> valueTypes = new HashMap<>();

    /**
     * @param prefixes prefix to namespace; the empty one is the base
     * @param ontology what the ontology's graph holds, in any order
     */
    JsonLdContext(Map<String, String> prefixes, Collection<Triple> ontology) {
        ontology.forEach(this::declare);
        properties.forEach((name, iri) -> names.put(iri, name));
        classes.keySet().removeAll(properties.keySet());
        classes.forEach((name, iri) -> names.put(iri, name));
        prefixes.forEach((prefix, namespace) -> abbreviate(prefix.isEmpty() ? BASE : prefix, namespace));
        abbreviate("code", Vocabulary.CODE);
        dropValueTypesOfOthers();
    }

    private void declare(Triple triple) {
        String iri = triple.getSubject().toString();
        if (triple.getPredicate().equals(RDF.Nodes.type) && triple.getObject().isURI()) {
            String kind = triple.getObject().getURI();
            if (OF_PROPERTIES.contains(kind)) {
                name(iri, properties);
            } else if (kind.equals(OWL.Class.getURI())) {
                name(iri, classes);
            }
            if (kind.equals(OWL.ObjectProperty.getURI())) {
                valueTypes.put(iri, ID);
            }
        } else if (triple.getPredicate().equals(RDFS.Nodes.range) && isTyped(triple.getObject())) {
            valueTypes.putIfAbsent(iri, triple.getObject().getURI());
        }
    }

    /** Strings need no type. */
    private static boolean isTyped(Node range) {
        return range.isURI()
                && range.getURI().startsWith(XSDDatatype.XSD + "#")
                && !range.getURI().equals(XSDDatatype.XSDstring.getURI());
    }

    private static void name(String iri, SortedMap<String, String> terms) {
        String name = Ontology.localName(iri);
        if (NAME.matcher(name).matches()) {
            terms.merge(name, iri, JsonLdContext::nearer);
        }
    }

    private static String nearer(String one, String other) {
        if (one.startsWith(Vocabulary.DL) != other.startsWith(Vocabulary.DL)) {
            return one.startsWith(Vocabulary.DL) ? one : other;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private void abbreviate(String prefix, String namespace) {
        if (NAME.matcher(prefix).matches() && !properties.containsKey(prefix) && !classes.containsKey(prefix)) {
            prefixes.put(prefix, namespace);
        }
    }

    private void dropValueTypesOfOthers() {
        Set<String> named = new HashSet<>(properties.values());
        valueTypes.keySet().retainAll(named);
    }

    /** Writes it as the member {@code @context}. */
    void write(JsonGenerator json) {
        json.writeStartObject("@context").write("@version", 1.1);
        prefixes.forEach(json::write);
        classes.forEach((name, iri) -> json.write(name, abbreviated(iri)));
        properties.forEach((name, iri) -> {
            json.writeStartObject(name).write(ID, abbreviated(iri));
            valueType(iri).ifPresent(type -> json.write("@type", type.equals(ID) ? ID : abbreviated(type)));
            json.writeEnd();
        });
        json.writeEnd();
    }

    /** What stands for the IRI of a property or class. */
    String term(String iri) {
        String name = names.get(iri);
        return name == null ? abbreviated(iri) : name;
    }

    /** An IRI with a prefix where one fits, else whole. */
    String abbreviated(String iri) {
        return prefixes.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()) && isPlain(iri, prefix.getValue()))
                .findFirst()
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse(iri);
    }

    /** Of which type the values of a property are unless they say otherwise: {@code @id} or a datatype's IRI. */
    Optional<String> valueType(String property) {
        return Optional.ofNullable(valueTypes.get(property));
    }

    /** Whether a reader would take the IRI for something else: its scheme is one of the prefixes. */
    boolean isMistakable(String iri) {
        int colon = iri.indexOf(':');
        return colon > 0 && !iri.startsWith("//", colon + 1) && prefixes.containsKey(iri.substring(0, colon));
    }

    private static boolean isPlain(String iri, String namespace) {
        return PLAIN.matcher(iri).region(namespace.length(), iri.length()).matches();
    }
}
