package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.NearNames;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Statement;
import org.dateline.fact.Written;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.Vocabulary;

/** Understands the {@code article:} section: what is known of the article itself. */
final class ArticleReader {

    /** Keys of this section that are about files and not about the article. */
    private static final Set<String> ABOUT_FILES = Set.of("text", "paragraphs");

    private final Ontology ontology;
    private final Key.Reader keys;
    private final ValueReader values;
    private final Diagnostics diagnostics;

    ArticleReader(Ontology ontology, Key.Reader keys, ValueReader values, Diagnostics diagnostics) {
        this.ontology = ontology;
        this.keys = keys;
        this.values = values;
        this.diagnostics = diagnostics;
    }

    List<Statement> read(Written.Fields article) {
        SortedSet<String> types = ontology.withSuperclasses(List.of(Vocabulary.ARTICLE));
        List<Statement> statements = new ArrayList<>();
        for (Written.Field field : article.fields()) {
            if (ABOUT_FILES.contains(field.key())) {
                continue;
            }
            keys.read(field).ifPresent(key -> {
                if (key instanceof Key.OfProperty property
                        && property.property().fits(types)) {
                    statements.addAll(values.read(property.property(), field.value()));
                } else if (!(key instanceof Key.Reserved)) {
                    reportOutOfPlace(field, types);
                }
            });
        }
        return statements;
    }

    private void reportOutOfPlace(Written.Field field, SortedSet<String> types) {
        List<String> fitting = ontology.keys().stream()
                .filter(key -> ontology.propertiesFor(key).stream().anyMatch(p -> p.fits(types)))
                .toList();
        diagnostics.report(
                field.place(),
                Problem.WRONG_KIND,
                "%s says nothing of an article".formatted(field.key()),
                NearNames.hint(field.key(), fitting).stream().toArray(String[]::new));
    }

    /** The article's date of publication as the date of a record. */
    static List<Statement> asRecordDate(List<Statement> about) {
        Set<String> dates = Set.of(Vocabulary.DATE_PUBLISHED, Vocabulary.EARLIEST, Vocabulary.LATEST);
        return about.stream()
                .filter(s -> dates.contains(s.property()))
                .map(s -> s.property().equals(Vocabulary.DATE_PUBLISHED)
                        ? new Statement(Vocabulary.DATE, s.value(), s.place())
                        : s)
                .toList();
    }
}
