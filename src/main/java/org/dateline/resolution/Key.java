package org.dateline.resolution;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.NearNames;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Written;
import org.dateline.ontology.Code;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;

/** What a key of a record means. */
sealed interface Key {

    /** A word of the format itself. */
    record Reserved(String word) implements Key {}

    /** A property of the ontology. */
    record OfProperty(PropertyTerm property) implements Key {}

    /** A stance: its value is what the saying is about. */
    record OfStance(Code stance) implements Key {}

    /** What two keys share when they are spellings of the same thing. */
    default String slot() {
        return switch (this) {
            case Reserved reserved -> reserved.word();
            case OfProperty property -> property.property().iri();
            case OfStance stance -> Vocabulary.STANCE;
        };
    }

    /** Understands keys by an ontology and reports those it cannot. */
    final class Reader {

        static final String ID = "id";
        static final String TYPE = "type";
        static final String QUOTE = "quote";
        static final String FACTS = "facts";
        private static final Set<String> RESERVED = Set.of(ID, TYPE, QUOTE, FACTS);

        private final Ontology ontology;
        private final Diagnostics diagnostics;

        Reader(Ontology ontology, Diagnostics diagnostics) {
            this.ontology = ontology;
            this.diagnostics = diagnostics;
        }

        /** The meaning of a key; empty when it has none or several. */
        Optional<Key> meaning(String key) {
            if (RESERVED.contains(key)) {
                return Optional.of(new Reserved(key));
            }
            if (ontology.meaningsOf(key).size() != 1) {
                return Optional.empty();
            }
            return ontology.code(Vocabulary.STANCES, key)
                    .<Key>map(OfStance::new)
                    .or(() -> ontology.propertiesFor(key).stream().findFirst().map(OfProperty::new));
        }

        /** As {@link #meaning}, telling the curator when there is none. */
        Optional<Key> read(Written.Field field) {
            Optional<Key> meaning = meaning(field.key());
            if (meaning.isEmpty()) {
                report(field);
            }
            return meaning;
        }

        private void report(Written.Field field) {
            String key = field.key();
            var candidates = ontology.meaningsOf(key);
            if (candidates.size() > 1) {
                diagnostics.report(
                        field.place(),
                        Problem.AMBIGUOUS_KEY,
                        "%s may mean %s".formatted(key, ontology.prefixedNames(candidates)),
                        "hint: write it with its prefix");
                return;
            }
            var known = new TreeSet<>(ontology.keys());
            known.addAll(ontology.notations(Vocabulary.STANCES));
            known.addAll(RESERVED);
            diagnostics.report(
                    field.place(),
                    Problem.UNKNOWN_KEY,
                    ontology.isWrittenByTool(key)
                            ? "%s is worked out by the tool and cannot be written".formatted(key)
                            : "no property or stance is called %s".formatted(key),
                    NearNames.hint(ontology.keysAlsoCalled(key)).or(() -> NearNames.hint(key, known)).stream()
                            .toArray(String[]::new));
        }
    }
}
