package org.dateline.source;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds facts files in files and folders: {@code *.yaml} and {@code *.yml}, recursively, hidden ones left out. */
public final class FactsPaths {

    private final Path directory;

    /** @param directory against which relative paths are resolved */
    public FactsPaths(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * The facts files under the given paths.
     *
     * @param given as the user wrote them
     * @return each file under the name by which messages call it, in order of the names
     * @throws IOException for a path that is not there, and for one that is neither a file nor a folder
     */
    public SortedMap<String, Path> find(Collection<String> given) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String path : given) {
            Path resolved = resolve(path);
            if (Files.isDirectory(resolved)) {
                addFolder(resolved, files);
            } else if (Files.isRegularFile(resolved)) {
                files.put(name(resolved), resolved);
            } else if (Files.exists(resolved)) {
                throw new FileSystemException(path, null, "neither a file nor a folder");
            } else {
                throw new NoSuchFileException(path);
            }
        }
        return files;
    }

    /** How messages call a file: relative to the working directory where it lies below it, with forward slashes. */
    public String name(Path file) {
        Path normal = file.toAbsolutePath().normalize();
        Path shown = normal.startsWith(directory) ? directory.relativize(normal) : normal;
        return shown.toString().replace(File.separatorChar, '/');
    }

    /** The folders in which extensions are looked for: the given folders, and those of the given files. */
    public List<Path> folders(Collection<String> given) throws IOException {
        SortedSet<Path> folders = new TreeSet<>();
        for (String path : given) {
            Path resolved = resolve(path);
            folders.add(
                    Files.isDirectory(resolved)
                            ? resolved
                            : resolved.resolveSibling("").normalize());
        }
        return List.copyOf(folders);
    }

    private Path resolve(String given) throws IOException {
        try {
            return directory.resolve(given).normalize();
        } catch (InvalidPathException e) {
            throw new FileSystemException(given, null, "no name of a file here: " + e.getReason());
        }
    }

    private void addFolder(Path folder, SortedMap<String, Path> files) throws IOException {
        Path real = folder.toRealPath(); // a link given is followed, links below are not: they may run in a circle
        try (Stream<Path> below = Files.walk(real)) {
            below.filter(Files::isRegularFile)
                    .map(real::relativize)
                    .filter(FactsPaths::isFacts)
                    .filter(file -> !isHidden(file))
                    .map(folder::resolve)
                    .forEach(file -> files.put(name(file), file));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isFacts(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static boolean isHidden(Path relative) {
        for (Path step : relative) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
