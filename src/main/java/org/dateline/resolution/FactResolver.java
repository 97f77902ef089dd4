package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.diagnostic.WorkListener;
import org.dateline.fact.ArticleFacts;
import org.dateline.fact.Id;
import org.dateline.fact.Kind;
import org.dateline.fact.Statement;
import org.dateline.fact.Value;
import org.dateline.fact.Written;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.PropertyTerm;
import org.dateline.ontology.Vocabulary;
import org.dateline.resolution.Key.Reader;
import org.dateline.source.FactsFile;
import org.dateline.source.QuoteFinder;

/**
 * Understands facts files together: first every written id is declared, then every record is read. The order in which
 * files are given makes no difference.
 */
public final class FactResolver {

    private final Ontology ontology;
    private final Sources sources;
    private final Diagnostics diagnostics;
    private final Reader keys;
    private final Kinds kinds;
    private final Blocks blocks;
    private final IdTable ids;
    private final SortedMap<Id, SortedSet<String>> types = new TreeMap<>();

    public FactResolver(Ontology ontology, Sources sources, Diagnostics diagnostics) {
        this.ontology = ontology;
        this.sources = sources;
        this.diagnostics = diagnostics;
        this.keys = new Reader(ontology, diagnostics);
        this.kinds = new Kinds(ontology, keys, diagnostics);
        this.blocks = new Blocks(keys, diagnostics);
        this.ids = new IdTable(ontology, sources::typesInStore, diagnostics);
    }

    /** One file with its records, blocks written out. */
    private record Open(FactsFile file, List<Written.Fields> records) {}

    /**
     * Resolves files; whatever is wrong in any of them is reported.
     *
     * @param work is told how far it is
     */
    public ResolvedFacts resolve(List<FactsFile> files, WorkListener work) {
        List<Open> open = files.stream()
                .sorted(Comparator.comparing(FactsFile::name))
                .map(file -> new Open(file, blocks.flatten(file.facts())))
                .toList();
        Registers registers = new Registers(ontology, keys, ids, diagnostics);
        open.forEach(o -> registers.declare(o.file));
        open.forEach(this::declare);
        List<ResolvedFacts.OfFile> resolved = new ArrayList<>();
        for (Open each : work.through("resolving", "files", open)) {
            resolved.add(new ResolvedFacts.OfFile(each.file, article(each), registers.read(each.file)));
        }
        ids.addTo(types);
        return new ResolvedFacts(rewritten(resolved), types);
    }

    private List<ResolvedFacts.OfFile> rewritten(List<ResolvedFacts.OfFile> files) {
        ReplacedIds replaced = new ReplacedIds(
                files.stream().flatMap(file -> file.register().stream()).toList(),
                sources.replacedInStore(),
                new ReplacedIds.Scoped(ontology, ids, diagnostics));
        return files.stream()
                .map(file ->
                        new ResolvedFacts.OfFile(file.file(), file.article().map(replaced::rewrite), file.register()))
                .toList();
    }

    private void declare(Open open) {
        Optional<Written.Text> article = articleId(open.file);
        article.ifPresent(id -> {
            ids.declare(Id.shared(id.text()), ontology.withSuperclasses(List.of(Vocabulary.ARTICLE)), id.place());
            Map<String, Place> seen = new HashMap<>();
            open.records.forEach(record -> declare(record, id.text(), seen));
        });
        if (article.isEmpty() && !open.records.isEmpty() && open.file.article().isEmpty()) {
            diagnostics.report(
                    Place.of(open.file.name()),
                    Problem.MISSING_ARTICLE,
                    "has facts but no `article:` section saying of which article");
        }
    }

    private void declare(Written.Fields record, String article, Map<String, Place> seen) {
        Optional<Kinds.Recognised> recognised = kinds.recognise(record);
        boolean local = recognised
                .filter(r -> r.kind().isSpeech() || r.kind() == Kind.RELATION)
                .isPresent();
        writtenId(record)
                .ifPresent(text -> declare(
                        local ? Id.local(article, text.text()) : Id.shared(text.text()),
                        types(recognised),
                        text,
                        seen));
        declareInline(record, seen);
    }

    private void declareInline(Written.Fields record, Map<String, Place> seen) {
        for (Written.Field field : record.fields()) {
            boolean maybeInline = keys.meaning(field.key())
                    .filter(key -> key instanceof Key.Reserved || key.slot().equals(Vocabulary.COUNT))
                    .isEmpty();
            for (Written each : maybeInline ? field.value().each() : List.<Written>of()) {
                if (each instanceof Written.Fields inner) {
                    declareScenario(inner, seen);
                }
            }
        }
    }

    private void declareScenario(Written.Fields inner, Map<String, Place> seen) {
        writtenId(inner)
                .ifPresent(text -> declare(Id.shared(text.text()), types(kinds.recogniseInline(inner)), text, seen));
        declareInline(inner, seen);
    }

    /** None where the kind is not clear: that is reported, and what refers to the id is not to blame. */
    private static SortedSet<String> types(Optional<Kinds.Recognised> recognised) {
        return recognised.map(Kinds.Recognised::types).orElseGet(TreeSet::new);
    }

    private Optional<Written.Text> writtenId(Written.Fields record) {
        Optional<Written> id = record.get(Reader.ID);
        if (id.isPresent() && !(id.get() instanceof Written.Text)) {
            diagnostics.report(
                    id.get().place(), Problem.BAD_ID, "an id is one word such as harbour-fire; found a list or a map");
        }
        return record.text(Reader.ID);
    }

    private void declare(Id id, SortedSet<String> ofKind, Written.Text text, Map<String, Place> seen) {
        Place before = seen.putIfAbsent(id.name(), text.place());
        if (before != null && !before.equals(text.place())) {
            diagnostics.report(
                    text.place(),
                    Problem.DUPLICATE_ID,
                    "the id %s is taken at line %s; no two records of an article share one"
                            .formatted(id.name(), before.line()),
                    "hint: choose another id");
            return;
        }
        ids.declare(id, ofKind, text.place());
    }

    private Optional<Written.Text> articleId(FactsFile file) {
        return file.article().flatMap(article -> {
            Optional<Written.Text> id = article.text(Reader.ID);
            if (id.isEmpty()) {
                diagnostics.report(article.place(), Problem.MISSING_ARTICLE, "an article needs an id");
            }
            return id;
        });
    }

    private Optional<ArticleFacts> article(Open open) {
        return open.file
                .article()
                .flatMap(fields -> fields.text(Reader.ID).map(id -> {
                    Optional<QuoteFinder> finder = sources.finder(open.file);
                    ValueReader values = new ValueReader(ontology, ids, id.text(), diagnostics);
                    PropertyTerm translation =
                            ontology.property(Vocabulary.TRANSLATION).orElseThrow();
                    QuoteReader quotes =
                            new QuoteReader(keys, text -> values.read(translation, text), finder, diagnostics);
                    ArticleReader article = new ArticleReader(ontology, keys, values, diagnostics);
                    List<Statement> about = new ArrayList<>(article.read(fields));
                    finder.ifPresent(f -> about.add(new Statement(
                            Vocabulary.SHA256, Value.Literal.string(f.article().sha256()), id.place())));
                    Scope scope = new Scope(
                            ontology,
                            ids,
                            keys,
                            kinds,
                            values,
                            quotes,
                            diagnostics,
                            id.text(),
                            ArticleReader.asRecordDate(about));
                    RecordResolver records = new RecordResolver(scope);
                    open.records.forEach(records::resolve);
                    return new ArticleFacts(
                            id.text(),
                            about,
                            quotes.read(fields, Id.shared(id.text())),
                            records.finished(),
                            id.place());
                }));
    }
}
