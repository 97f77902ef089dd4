package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.diagnostic.Diagnostics;
import org.dateline.diagnostic.Place;
import org.dateline.diagnostic.Problem;
import org.dateline.fact.Written;
import org.dateline.source.ArticleText;
import org.dateline.source.FactsFile;
import org.dateline.source.Paragraphs;
import org.dateline.source.QuoteFinder;
import org.dateline.source.UnreadableTextException;

/**
 * Finds the texts of articles: in the folder of texts by the name of the facts file's {@code text:} or by the
 * article's id, else where {@code text:} says, seen from the facts file.
 */
final class ArticleTexts {

    private final Optional<Path> folder;
    private final Path directory;
    private final Diagnostics diagnostics;

    ArticleTexts(Optional<Path> folder, Path directory, Diagnostics diagnostics) {
        this.folder = folder;
        this.directory = directory;
        this.diagnostics = diagnostics;
    }

    /** Finds quotes in a file's article; empty when its text is not at hand. */
    Optional<QuoteFinder> finder(FactsFile file) {
        return file.article().flatMap(article -> {
            Optional<Written.Text> text = article.text("text");
            Optional<Path> path = text.flatMap(t -> named(t, file)).or(() -> article.text("id")
                    .flatMap(id -> inFolder(id.text() + ".txt")));
            Place place = text.map(Written.Text::place).orElse(article.place());
            return path.flatMap(p -> read(p, paragraphs(article), place));
        });
    }

    private Optional<Path> named(Written.Text text, FactsFile file) {
        try {
            Path written = Path.of(text.text());
            Path beside = file.path().toAbsolutePath().resolveSibling(written).normalize();
            Path own = file.path().toAbsolutePath().normalize().getParent();
            if (written.isAbsolute() || !(beside.startsWith(own) || beside.startsWith(directory))) {
                diagnostics.report(
                        text.place(),
                        Problem.PATH_OUTSIDE,
                        "the text must lie below the facts file's folder or the working directory",
                        "hint: name the folder of the texts with --texts");
                return Optional.empty();
            }
            return inFolder(String.valueOf(written.getFileName()))
                    .or(() -> Optional.of(beside).filter(Files::isRegularFile));
        } catch (InvalidPathException e) {
            diagnostics.report(text.place(), Problem.BAD_VALUE, "is no name of a file: " + e.getReason());
            return Optional.empty();
        }
    }

    private Optional<Path> inFolder(String name) {
        if (name.contains("/") || name.contains("\\")) {
            return Optional.empty();
        }
        return folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
    }

    private Paragraphs paragraphs(Written.Fields article) {
        Optional<Written.Text> written = article.text("paragraphs");
        return written.flatMap(text -> Stream.of(Paragraphs.values())
                        .filter(mode -> mode.name().equalsIgnoreCase(text.text()))
                        .findFirst())
                .orElseGet(() -> {
                    written.ifPresent(text -> diagnostics.report(
                            text.place(), Problem.BAD_VALUE, "paragraphs is auto, lines or blank"));
                    return Paragraphs.AUTO;
                });
    }

    private Optional<QuoteFinder> read(Path path, Paragraphs mode, Place place) {
        try {
            String name = String.valueOf(path.getFileName());
            return Optional.of(new QuoteFinder(ArticleText.read(path, name, mode)));
        } catch (UnreadableTextException e) {
            diagnostics.report(place, Problem.FILE_UNREADABLE, e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
