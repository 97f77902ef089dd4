package org.dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LARGEST + 1); // the size that the file system tells may be wrong
        }
        if (bytes.length > LARGEST) {
            diagnostics.report(Place.of(name), Problem.YAML_LIMIT, "is larger than 64 MiB; split it by article");
            return Optional.empty();
        }
        return new FactsText(name, diagnostics)
                .read(bytes)
                .flatMap(text -> new YamlTree(name, text, diagnostics).read())
                .flatMap(root -> sections(root, path, name, Sha256.of(bytes)));
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
        return Optional.of(new FactsFile(path, name, digest, article(fields), use(fields), registers, facts(fields)));
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

    private List<Written> facts(Written.Fields root) {
        return switch (root.get("facts").orElse(new Written.Items(List.of(), root.place()))) {
            case Written.Items list -> list.values();
            case Written other -> {
                diagnostics.report(other.place(), Problem.BAD_VALUE, "facts is a list; begin each fact with '- '");
                yield List.of();
            }
        };
    }
}
