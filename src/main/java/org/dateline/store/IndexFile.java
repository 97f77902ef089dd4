package org.dateline.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonException;

/**
 * The file of a store's index: JSON Lines, first a header, then a line for each source. Who needs the header alone reads
 * one line of it.
 */
record IndexFile(Path path) {

    /** Reads the first line. */
    StoreIndex.Header header() throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            return first(reader).header();
        } catch (JsonException | IllegalArgumentException | CharacterCodingException e) {
            throw damaged(e);
        }
    }

    /** Reads all lines. */
    StoreIndex read() throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            IndexLine.First first = first(reader);
            SortedMap<String, StoreIndex.Source> sources = new TreeMap<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Map.Entry<String, StoreIndex.Source> source = IndexLine.source(line);
                sources.put(source.getKey(), source.getValue());
            }
            if (sources.size() != first.sources()) {
                throw new JsonException("has %s of %s sources".formatted(sources.size(), first.sources()));
            }
            StoreIndex.Header header = first.header();
            return new StoreIndex(header.base(), header.ontology(), header.rules(), header.queries(), sources);
        } catch (JsonException | IllegalArgumentException | CharacterCodingException e) {
            throw damaged(e);
        }
    }

    /** Reads the lines of some articles, and of those sources that have some register entries. */
    SortedMap<String, StoreIndex.Source> sources(Set<String> articles, Set<String> entries) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            first(reader);
            SortedMap<String, StoreIndex.Source> sources = new TreeMap<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (articles.contains(IndexLine.key(line)) || IndexLine.mayHaveEntry(line, entries)) {
                    Map.Entry<String, StoreIndex.Source> source = IndexLine.source(line);
                    sources.put(source.getKey(), source.getValue());
                }
            }
            return sources;
        } catch (JsonException | IllegalArgumentException | CharacterCodingException e) {
            throw damaged(e);
        }
    }

    private IndexLine.First first(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        IndexLine.First first = IndexLine.first(line == null ? "" : line);
        if (!first.isOfThisVersion()) {
            throw otherVersion();
        }
        return first;
    }

    IOException otherVersion() {
        return new IOException(path + " is of another version of Dateline; build into a new store");
    }

    private IOException damaged(Exception cause) {
        return new IOException("%s is damaged (%s); build into a new store".formatted(path, cause.getMessage()), cause);
    }

    /** Writes down to the disk: the database commits next, and this must not be what a power cut loses. */
    void writeForGood(StoreIndex index) throws IOException {
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            Writer writer = new BufferedWriter(
                    new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8), 1 << 16);
            line(writer, IndexLine.first(index));
            for (Map.Entry<String, StoreIndex.Source> source : index.sources().entrySet()) {
                line(writer, IndexLine.source(source.getKey(), source.getValue()));
            }
            writer.flush();
            channel.force(true);
        }
    }

    private static void line(Writer writer, String line) throws IOException {
        writer.write(line);
        writer.write('\n');
    }
}
