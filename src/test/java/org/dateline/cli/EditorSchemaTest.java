package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The JSON Schema of facts files: it accepts what {@code check} accepts and refuses the same slips of structure. */
class EditorSchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path FACTS = Path.of("src/main/facts").toAbsolutePath();

    private static final String BEGIN = """
            article: {id: velm-1, headline: Fire, datePublished: 2031-05-03}
            actors:
              union: {type: Organization, label: the union}
            places:
              velm: {label: Velm}
            facts:
            - {id: fire, eventType: accident, quote: a fire broke out}
            """;

    @TempDir
    private static Path folder;

    private static JsonSchema schema;

    @BeforeAll
    static void write() throws JsonProcessingException {
        schema = schema(new Tool(folder).run("ontology", "-f", "json-schema").out());
    }

    private static JsonSchema schema(String text) throws JsonProcessingException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(MAPPER.readTree(text));
    }

    /** What is wrong with a facts file, read as the tool reads it and as an editor does, to whom 2031 is a number. */
    private static Set<ValidationMessage> wrong(JsonSchema schema, String yaml) {
        Set<ValidationMessage> asText = schema.validate(json(yaml, false));
        assertThat(schema.validate(json(yaml, true)).isEmpty())
                .as("as an editor reads it")
                .isEqualTo(asText.isEmpty());
        return asText;
    }

    private static JsonNode json(String yaml, boolean typed) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(typed ? new CoreSchema() : new FailsafeSchema())
                .build();
        return MAPPER.valueToTree(new Load(settings).loadFromString(yaml));
    }

    static Stream<Path> bundled() throws IOException {
        try (Stream<Path> files = Files.list(FACTS)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void acceptsTheBundledFacts(Path facts) throws IOException {
        assertThat(wrong(schema, Files.readString(facts))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- {id: f, date: 2031, duration: P1M, inferred: [date, by], quote: [a fire, {text: b fire, for: date}]}",
                "- {id: f, date: [..2031-05-03], count: [{killed: 3}, {injured: 1+, among: union, at: velm}], quote: a fire}",
                "- {id: f, label: {en: Fire, ar: [a, b]}, altLabel: [x, {ar: y}], inferred: true, 'dl:agent': union, quote: a fire}",
                "- {who: [union, velm], describedAs: x, quote: a fire}",
                "- {who: union, count: {people: ~5000}, quote: a fire}",
                "- {by: unnamed, reports: {label: More, eventType: accident, agent: union}, quote: a fire}",
                "- {by: union, stance: says, quote: said}",
                "- {by: union, quote: said, facts: [{says: fire}, {denies: fire, states: {agent: union, wording: x}}]}",
                "- {id: s, factuality: planned, if: {label: x y}, agent: union, quote: a fire}",
                "- {eventType: accident, quote: a fire, facts: [{label: a b}, {date: 2031, facts: [{label: c d}]}]}"
            })
    void acceptsWhatCheckAccepts(String record) throws IOException {
        assertThat(wrong(schema, BEGIN + record)).isEmpty();
        Tool.Outcome checked = check(record);
        assertThat(checked.code()).as(checked.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "unknown-key     | - {id: f, evenType: accident, quote: a fire}",
                "unknown-code    | - {id: f, eventType: acident, quote: a fire}",
                "unknown-code    | - {id: f, count: {kiled: 3}, quote: a fire}",
                "unknown-class   | - {id: f, type: Persn, quote: a fire}",
                "role-on-claim   | - {by: union, says: fire, agent: union, quote: a fire}",
                "empty-value     | - {id: f, quote: ''}",
                "missing-quote   | - {id: f, eventType: accident}",
                "bad-quote       | - {id: f, quote: {for: date}}",
                "bad-count       | - {id: f, count: [killed, 3], quote: a fire}",
                "bad-count       | - {id: f, count: {killed: about 3}, quote: a fire}",
                "bad-date        | - {id: f, date: 3 May 2031, quote: a fire}",
                "bad-value       | - {id: f, duration: 3 days, quote: a fire}",
                "bad-value       | - just text",
                "bad-value       | - {by: union, says: fire, states: agent, quote: a fire}",
                "bad-id          | - {id: f 2, quote: a fire}",
                "inline-here     | - {id: f, agent: {label: x}, quote: a fire}",
                "missing-speaker | - {says: fire, quote: a fire}",
                "missing-stance  | - {by: union, quote: a fire}",
                "two-stances     | - {by: union, says: fire, denies: fire, quote: a fire}",
                "missing-tie     | - {who: union, quote: a fire}",
                "not-inherited   | - {label: a b, quote: a fire, facts: [{label: c d}]}",
                "two-kinds       | - {by: union, who: union, says: fire, quote: a fire}",
                "two-kinds       | - {by: union, says: fire, factuality: planned, quote: a fire}",
                "wrong-kind      | - {id: f, if: fire, quote: a fire}",
                "wrong-kind      | - {by: union, says: {label: x, states: {agent: union}}, quote: a fire}",
                "unknown-section | actor: {x: {label: x}}"
            })
    void refusesTheSlipsThatCheckRefuses(String problem, String record) throws IOException {
        assertThat(check(record).err()).contains(problem + ":");
        assertThat(wrong(schema, BEGIN + record)).isNotEmpty();
    }

    private static Tool.Outcome check(String record) throws IOException {
        Files.writeString(folder.resolve("facts.yaml"), BEGIN + record);
        return new Tool(folder).run("check", "facts.yaml");
    }

    @Test
    void underlinesTheWrongValueItself() {
        assertThat(wrong(schema, BEGIN + "- {id: f, eventType: [accident, acident], quote: a fire}"))
                .extracting(message -> message.getInstanceLocation().toString())
                .contains("$.facts[1].eventType[1]");
    }

    @Test
    void showsDefinitionAndExampleOfEveryKey() throws IOException {
        JsonNode definitions = MAPPER.readTree(
                        new Tool(folder).run("ontology", "-f", "schema").out())
                .get("definitions");
        assertThat(definitions.get("key-agent").get("description").asText())
                .startsWith("Who did it, in the article's own voice.")
                .contains("\n\nExample: {label: The union closes the gates");
        definitions
                .get("record")
                .get("properties")
                .properties()
                .forEach(key -> assertThat(
                                key.getValue().has("$ref")
                                        ? definitions
                                                .at(key.getValue()
                                                        .get("$ref")
                                                        .asText()
                                                        .replace("#/definitions", ""))
                                                .get("description")
                                        : key.getValue().get("description"))
                        .as(key.getKey())
                        .isNotNull());
    }

    @Test
    void knowsTheTermsOfAnExtension() throws IOException {
        Path extension = Files.writeString(folder.resolve("sea.ttl"), OntologyCommandTest.EXTENSION);
        JsonSchema extended = schema(new Tool(folder)
                .run("ontology", "-f", "json-schema", "--ontology", extension.toString())
                .out());
        String facts = BEGIN + "- {id: f, escortedBy: union, eventType: boarding, quote: a fire}\n"
                + "- {by: union, hints: fire, quote: a fire}\n";
        assertThat(wrong(schema, facts)).isNotEmpty();
        assertThat(wrong(extended, facts)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases/extension/facts.yaml", "readme/extension/brineport-courier-2031-08-04.yaml"})
    void acceptsFactsWrittenWithTheExtensionBesideThem(String file) throws IOException {
        Path written = Path.of("src/test/resources", file).toAbsolutePath();
        JsonSchema extended = schema(new Tool(folder)
                .run("ontology", "-f", "json-schema", written.toString())
                .out());
        String facts = Files.readString(written);
        assertThat(wrong(extended, facts)).isEmpty();
        assertThat(wrong(schema, facts)).isNotEmpty();
    }

    @Test
    void offersAKeyOfTwoOntologiesOnlyWithItsPrefix() throws IOException {
        Path extension = Files.writeString(
                folder.resolve("two.ttl"),
                OntologyCommandTest.EXTENSION + "sea:agent a owl:ObjectProperty ; rdfs:domain dl:Event .\n");
        JsonSchema extended = schema(new Tool(folder)
                .run("ontology", "-f", "json-schema", "--ontology", extension.toString())
                .out());
        assertThat(wrong(extended, BEGIN + "- {id: f, agent: union, quote: a fire}"))
                .isNotEmpty();
        assertThat(wrong(extended, BEGIN + "- {id: f, 'dl:agent': union, 'sea:agent': velm, quote: a fire}"))
                .isEmpty();
        assertThat(wrong(extended, BEGIN + "- {id: f, 'dl:agent': {label: x}, quote: a fire}"))
                .isNotEmpty();
    }
}
