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
            Paragraphs mode = paragraphs(article);
            Optional<Written.Text> text = text(article, "text");
            Optional<Path> path = text.flatMap(t -> named(t, file))
                    .or(() -> article.text("id").flatMap(id -> inFolder(id.text() + ".txt")));
            Place place = text.map(Written.Text::place).orElse(article.place());
            return path.flatMap(p -> read(p, mode, place));
        });
    }

    private Optional<Written.Text> text(Written.Fields article, String key) {
        Optional<Written> written = article.get(key);
        if (written.isPresent() && !(written.get() instanceof Written.Text)) {
            diagnostics.report(written.get().place(), Problem.BAD_VALUE, "%s takes one word or name".formatted(key));
        }
        return article.text(key);
    }

    private Optional<Path> named(Written.Text text, FactsFile file) {
        try {
            Inside inside = Inside.of(file.path(), directory);
            Path beside = inside.resolve(text.text());
            if (Path.of(text.text()).isAbsolute() || !inside.holds(beside)) {
                diagnostics.report(
                        text.place(),
                        Problem.PATH_OUTSIDE,
                        "the text must lie below the facts file's folder or the working directory",
                        "hint: name the folder of the texts with --texts");
                return Optional.empty();
            }
            return inFolder(String.valueOf(beside.getFileName())).or(() -> beside(beside, text, file));
        } catch (InvalidPathException e) {
            diagnostics.report(text.place(), Problem.BAD_VALUE, "expected the name of a file; " + e.getReason());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that is not there is not at hand; one that cannot be an article's text is a mistake. */
    private Optional<Path> beside(Path beside, Written.Text text, FactsFile file) {
        boolean itself = beside.equals(file.path().toAbsolutePath().normalize());
        if (itself || (Files.exists(beside) && !Files.isRegularFile(beside))) {
            diagnostics.report(
                    text.place(),
                    Problem.FILE_UNREADABLE,
                    itself ? "this is the facts file itself, not the article's text" : "is no file, so no text");
            return Optional.empty();
        }
        return Optional.of(beside).filter(Files::isRegularFile);
    }

    private Optional<Path> inFolder(String name) {
        try {
            boolean plain = !name.contains("/") && !name.contains("\\");
            return folder.filter(f -> plain).map(f -> f.resolve(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty(); // no file can have this name
        }
    }

    private Paragraphs paragraphs(Written.Fields article) {
        Optional<Written.Text> written = text(article, "paragraphs");
        Optional<Paragraphs> mode = written.flatMap(text -> Stream.of(Paragraphs.values())
                .filter(each -> each.name().equalsIgnoreCase(text.text()))
                .findFirst());
        if (written.isPresent() && mode.isEmpty()) {
            diagnostics.report(written.get().place(), Problem.BAD_VALUE, "paragraphs is auto, lines or blank");
        }
        return mode.orElse(Paragraphs.AUTO);
    }

    private Optional<QuoteFinder> read(Path path, Paragraphs mode, Place place) {
        try {
            String name = String.valueOf(path.getFileName());
            ArticleText text = ArticleText.read(path, name, mode);
            if (text.paragraphs().isEmpty()) {
                diagnostics.report(place, Problem.FILE_UNREADABLE, "the article's text %s is empty".formatted(name));
                return Optional.empty();
            }
            return Optional.of(new QuoteFinder(text));
        } catch (UnreadableTextException e) {
            diagnostics.report(place, Problem.FILE_UNREADABLE, e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
