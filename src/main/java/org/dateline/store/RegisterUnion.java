package org.dateline.store;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.fact.Replacements;
import org.dateline.ontology.Vocabulary;

/**
 * The registers of all sources, united. Sources keep their lines as written, so that taking out a {@code replacedBy}
 * gives back what was before; here the replaced is rewritten: it keeps its types and what it was replaced by, all else
 * is told of what it turned out to be, its label as another name.
 */
public final class RegisterUnion {

    private final SortedSet<String> lines = new TreeSet<>(CanonicalTerms.ORDER);
    private final Replacements<String> replacements;

    private RegisterUnion(Iterable<StoreIndex.Source> sources) {
        sources.forEach(source -> lines.addAll(source.register()));
        this.replacements = replacements(sources);
    }

    /** The lines of the graph that registers come to together, in order. */
    static SortedSet<String> graph(Iterable<StoreIndex.Source> sources) {
        return new RegisterUnion(sources).graph();
    }

    /** What the registers of sources say was replaced, by IRI. */
    public static Replacements<String> replacements(Iterable<StoreIndex.Source> sources) {
        Map<String, String> direct = new TreeMap<>();
        for (StoreIndex.Source source : sources) {
            source.register().stream()
                    .filter(line -> line.contains("> <" + Vocabulary.REPLACED_BY + "> <"))
                    .map(RegisterLine::of)
                    .forEach(line -> direct.put(line.subject(), line.objectIri().orElseThrow()));
        }
        return new Replacements<>(direct);
    }

    private SortedSet<String> graph() {
        if (replacements.direct().isEmpty()) {
            return lines;
        }
        SortedSet<String> graph = new TreeSet<>(CanonicalTerms.ORDER);
        lines.forEach(line -> rewritten(RegisterLine.of(line)).ifPresent(graph::add));
        return graph;
    }

    /** Empty for a tie between two entries that turned out to be one. */
    private Optional<String> rewritten(RegisterLine line) {
        if (line.isType() || line.property().equals(Vocabulary.REPLACED_BY)) {
            return Optional.of(line.text());
        }
        String subject = replacements.current(line.subject());
        boolean replaced = !subject.equals(line.subject());
        String property = replaced && line.property().equals(Vocabulary.LABEL) ? Vocabulary.ALT_LABEL : line.property();
        Optional<String> object = line.objectIri().map(replacements::current);
        boolean nowOne =
                object.filter(subject::equals).isPresent() && !line.objectIri().equals(Optional.of(line.subject()));
        return nowOne
                ? Optional.empty()
                : Optional.of(new RegisterLine(
                                subject,
                                property,
                                object.map(o -> "<" + o + ">").orElse(line.object()))
                        .text());
    }
}
