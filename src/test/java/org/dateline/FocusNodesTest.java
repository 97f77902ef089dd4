package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.WorkListener;
import org.dateline.fact.ArticleFacts;
import org.dateline.fact.Id;
import org.dateline.mapping.FactMapper;
import org.dateline.mapping.Iris;
import org.dateline.ontology.Ontology;
import org.dateline.ontology.OntologyFiles;
import org.dateline.resolution.FactResolver;
import org.dateline.resolution.ResolvedFacts;
import org.dateline.resolution.Sources;
import org.dateline.source.FactReader;
import org.dateline.source.FactsFile;
import org.dateline.source.QuoteFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is validated of an article is its own graph and what it refers to, however large the registers are. */
class FocusNodesTest {

    private static final Ontology ONTOLOGY = OntologyFiles.bundled();

    @TempDir
    private Path folder;

    @Test
    void doNotGrowWithTheRegisters() throws IOException {
        Set<String> withFew = focusNodes(3);

        assertThat(withFew).hasSizeGreaterThan(5).contains(Iris.DEFAULT_BASE + "actor-0");
        assertThat(focusNodes(3000)).isEqualTo(withFew);
    }

    private Set<String> focusNodes(int actors) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        ResolvedFacts facts =
                new FactResolver(ONTOLOGY, new NothingElse(), diagnostics).resolve(facts(actors), WorkListener.none());
        Iris iris = new Iris(Iris.DEFAULT_BASE);
        Graph graph = GraphFactory.createDefaultGraph();
        ArticleFacts article = facts.articles().getFirst();
        new FactMapper(ONTOLOGY, iris).article(article, quad -> graph.add(quad.asTriple()));

        new ShapeCheck(ONTOLOGY, iris, diagnostics)
                .article(article, graph, id -> facts.types().get(id));

        assertThat(diagnostics.sorted()).isEmpty();
        Set<String> nodes = new HashSet<>();
        graph.find().forEachRemaining(triple -> nodes.add(triple.getSubject().getURI()));
        return nodes;
    }

    private List<FactsFile> facts(int actors) throws IOException {
        StringBuilder yaml = new StringBuilder("article: {id: a, headline: A}\nactors:\n");
        for (int i = 0; i < actors; i++) {
            yaml.append("  actor-").append(i).append(": {label: Somebody}\n");
        }
        yaml.append("facts:\n- {id: fire, label: A fire, agent: actor-0, quote: a fire}\n");
        yaml.append("- {by: actor-1, blames: fire, states: {agent: actor-2}, quote: blamed}\n");
        Path file = Files.writeString(folder.resolve("facts.yaml"), yaml);
        return List.of(
                new FactReader(new Diagnostics()).read(file, "facts.yaml").orElseThrow());
    }

    /** Neither texts nor a store. */
    private static final class NothingElse implements Sources {

        @Override
        public Optional<QuoteFinder> finder(FactsFile file) {
            return Optional.empty();
        }

        @Override
        public SortedMap<Id, Id> replacedInStore() {
            return new TreeMap<>();
        }

        @Override
        public SortedSet<String> typesInStore(Id id) {
            return new TreeSet<>();
        }
    }
}
