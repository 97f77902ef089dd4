package org.dateline.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Written;

/** Reads facts files. What is wrong in them becomes a diagnostic; only an unreadable disk is an {@link IOException}. */
public final class FactReader {

    /** Larger files are refused before they are parsed. */
    public static final int LARGEST = 64 << 20;

    private static final Set<String> RESERVED = Set.of("article", "use", "facts");

    private final Diagnostics diagnostics;

    public FactReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reads one YAML file.
     *
     * @param name how messages call the file
     * @return empty when nothing could be read from it; the reason is among the diagnostics
     */
    public Optional<FactsFile> read(Path path, String name) throws IOException {
        if (Files.size(path) > LARGEST) {
            diagnostics.report(Place.of(name), Problem.YAML_LIMIT, "is larger than 64 MiB; split it by article");
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(path);
        return decode(bytes, name)
                .flatMap(text -> new YamlTree(name, text, diagnostics).read())
                .flatMap(root -> sections(root, path, name, digest(bytes)));
    }

    private Optional<FactsFile> sections(Written root, Path path, String name, String digest) {
        if (!(root instanceof Written.Fields fields)) {
            diagnostics.report(
                    root.place(),
                    Problem.YAML_SYNTAX,
                    "a facts file is a map of sections: article, actors, places, items, facts");
            return Optional.empty();
        }
        List<Written.Field> registers = new ArrayList<>();
        fields.fields().stream().filter(f -> !RESERVED.contains(f.key())).forEach(registers::add);
        return Optional.of(new FactsFile(
                path, name, digest, article(fields), use(fields), registers, list(fields, "facts")));
    }

    private Optional<Written.Fields> article(Written.Fields root) {
        Optional<Written> article = root.get("article");
        if (article.isPresent() && !(article.get() instanceof Written.Fields)) {
            diagnostics.report(
                    article.get().place(), Problem.MISSING_ARTICLE, "article is a map: id, headline, datePublished …");
        }
        return article.filter(Written.Fields.class::isInstance).map(Written.Fields.class::cast);
    }

    private List<Written.Text> use(Written.Fields root) {
        List<Written.Text> files = new ArrayList<>();
        for (Written item : root.get("use").map(Written::each).orElse(List.of())) {
            if (item instanceof Written.Text text) {
                files.add(text);
            } else {
                diagnostics.report(item.place(), Problem.BAD_VALUE, "use: takes the names of files");
            }
        }
        return files;
    }

    private List<Written> list(Written.Fields root, String section) {
        return root.get(section).map(Written::each).orElse(List.of());
    }

    private Optional<String> decode(byte[] bytes, String name) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            diagnostics.report(Place.of(name), Problem.FILE_UNREADABLE, "is not UTF-8; save it as UTF-8");
            return Optional.empty();
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
