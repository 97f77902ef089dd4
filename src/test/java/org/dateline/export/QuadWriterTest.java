package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.dateline.store.NastyQuads;
import org.dateline.store.Prefixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuadWriterTest {

    private static final QuadWriter WRITER = new QuadWriter(Prefixes.wellKnown(NastyQuads.BASE));

    static Stream<Object[]> formatsAndSeeds() {
        return Arrays.stream(GraphFormat.values())
                .flatMap(format -> Stream.of(1L, 2L, 3L).map(seed -> new Object[] {format, seed}));
    }

    @ParameterizedTest
    @MethodSource("formatsAndSeeds")
    void whatIsReadBackEqualsWhatWasWritten(GraphFormat format, long seed) throws IOException {
        List<Quad> quads = new NastyQuads(seed).quads(1_500);
        assertThat(read(bytes(quads, format), format))
                .isEqualTo(format.merges() ? merged(quads) : new HashSet<>(quads));
    }

    @ParameterizedTest
    @EnumSource
    void sameQuadsInAnyOrderAndLocaleAreTheSameBytes(GraphFormat format) throws IOException {
        List<Quad> quads = new NastyQuads(7).quads(500);
        byte[] expected = bytes(quads, format);
        List<Quad> shuffled = new ArrayList<>(quads);
        shuffled.addAll(quads.subList(0, 50));
        Collections.shuffle(shuffled, new Random(5));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(bytes(shuffled, format)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void linesOfEachGraphAreSortedAsTheirBytes() throws IOException {
        Set<Quad> oneGraph = merged(new NastyQuads(9).quads(800)).stream()
                .map(quad -> Quad.create(NodeFactory.createURI(NastyQuads.BASE + "g"), quad.asTriple()))
                .collect(Collectors.toSet());
        String[] lines = text(oneGraph, GraphFormat.N_QUADS).split("\n");
        String[] sorted = lines.clone();
        Arrays.sort(
                sorted,
                (a, b) ->
                        Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
        assertThat(lines).isEqualTo(sorted);
    }

    @Test
    void laysOutTrigForReading() throws IOException {
        String text = text(read("""
                PREFIX : <https://dateline.example/>
                PREFIX dl: <https://w3id.org/dateline/ontology#>
                :article { :b dl:agent :z , :y ; dl:wording "b", "a" ; a dl:Record, dl:Event . :a a dl:Article }
                """.getBytes(StandardCharsets.UTF_8), GraphFormat.TRIG), GraphFormat.TRIG);
        assertThat(text.substring(text.indexOf("\n\n") + 2)).isEqualTo("""
                :article {
                    :a a dl:Article .

                    :b a dl:Event , dl:Record ;
                        dl:agent :y , :z ;
                        dl:wording "a" , "b" .
                }
                """);
    }

    @Test
    void escapesControlCharactersCanonically() throws IOException {
        Node iri = NodeFactory.createURI("urn:x");
        Quad quad = Quad.create(iri, iri, iri, NodeFactory.createLiteralString("\u0000\b\u007F\"\\é\n"));
        assertThat(text(List.of(quad), GraphFormat.N_QUADS))
                .isEqualTo("<urn:x> <urn:x> \"\\u0000\\b\\u007F\\\"\\\\é\\n\" <urn:x> .\n");
    }

    @Test
    void replacesAFileAndLeavesNothingElse(@TempDir Path folder) throws IOException {
        List<Quad> quads = new NastyQuads(3).quads(20);
        Path file = folder.resolve("graph.NQ");
        Files.writeString(file, "old");
        WRITER.toFile(GraphSource.of(quads), GraphFormat.N_QUADS, file);
        assertThat(file).hasBinaryContent(bytes(quads, GraphFormat.N_QUADS));
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void tellsAFormatByTheEndingOfAFileName() {
        assertThat(GraphFormat.ofFile(Path.of("a", "graph.NQ"))).contains(GraphFormat.N_QUADS);
        assertThat(GraphFormat.ofFile(Path.of("graph.txt"))).isEmpty();
    }

    private static byte[] bytes(Collection<Quad> quads, GraphFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WRITER.write(GraphSource.of(quads), format, out);
        return out.toByteArray();
    }

    private static String text(Collection<Quad> quads, GraphFormat format) throws IOException {
        return new String(bytes(quads, format), StandardCharsets.UTF_8);
    }

    private static Set<Quad> merged(List<Quad> quads) {
        return quads.stream()
                .map(quad -> Quad.create(Quad.defaultGraphIRI, quad.asTriple()))
                .collect(Collectors.toSet());
    }

    private static Set<Quad> read(byte[] bytes, GraphFormat format) {
        Lang lang = switch (format) {
            case TRIG -> Lang.TRIG;
            case N_QUADS -> Lang.NQUADS;
            case TURTLE -> Lang.TURTLE;
            case N_TRIPLES -> Lang.NTRIPLES;
        };
        DatasetGraph target = DatasetGraphFactory.createGeneral();
        Set<Quad> quads = new HashSet<>();
        RDFParser.source(new ByteArrayInputStream(bytes))
                .lang(lang)
                .checking(false)
                .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
                .parse(StreamRDFLib.dataset(target));
        target.find().forEachRemaining(quads::add);
        return quads;
    }
}
