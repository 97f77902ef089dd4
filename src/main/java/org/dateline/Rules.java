package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.dateline.fact.Id;
import org.dateline.fact.Value;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;
import org.dateline.resolution.ResolvedFacts;
import org.dateline.source.Sha256;
import org.dateline.store.GraphDigest;

/**
 * What decides how facts are read and checked.
 *
 * @param ontologyDigest of the ontology's graph
 * @param digest of all: ontology, shapes, version of the tool
 */
record Rules(Ontology ontology, String ontologyDigest, String digest) {

    /** The rules of an ontology with extensions; shapes have blank nodes, so the extensions count by their bytes. */
    static Rules of(Ontology ontology, Collection<Path> extensions) throws IOException {
        String terms = GraphDigest.of(ontology.terms().find());
        SortedSet<String> files = new TreeSet<>();
        for (Path file : extensions) {
            if (Files.isReadable(file)) { // one that is not has been reported
                files.add(Sha256.of(Files.readAllBytes(file)));
            }
        }
        return new Rules(ontology, terms, Sha256.of(Version.number() + "\n" + terms + "\n" + String.join("\n", files)));
    }

    /** The digest of everything that a file's graph, and whether it is in order, depends on. */
    String digest(ResolvedFacts.OfFile file, Function<Id, SortedSet<String>> types) {
        StringBuilder parts =
                new StringBuilder(digest).append('\n').append(file.file().digest());
        file.article().ifPresent(article -> {
            article.statements().stream()
                    .filter(s -> s.property().equals(Vocabulary.SHA256))
                    .forEach(s -> parts.append("\ntext ").append(((Value.Literal) s.value()).text()));
            ShapeCheck.references(article)
                    .forEach(id ->
                            parts.append('\n').append(id.path()).append(' ').append(String.join(" ", types.apply(id))));
        });
        return Sha256.of(parts.toString());
    }
}
