package org.dateline.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dateline.diagnostic.WorkListener;

/**
 * How far a long work is, how fast it goes and how long it still takes: one line that changes, for whoever watches a
 * terminal. What is done at once shows none.
 */
final class Progress implements WorkListener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Console console;
    private final Duration patience;
    private final Line line;
    private Optional<Stage> stage = Optional.empty();

    Progress(Console console) {
        this(console, PATIENCE);
    }

    /** @param patience how long a stage may take before it shows */
    Progress(Console console, Duration patience) {
        this.console = console;
        this.patience = patience;
        this.line = new Line(console);
    }

    @Override
    public void begins(String name, String unit, long things) {
        close();
        stage = console.watched() && things > 0 ? Optional.of(new Stage(name, unit, things)) : Optional.empty();
    }

    @Override
    public void done(long things) {
        stage.ifPresent(current -> current.done(things));
    }

    /** Prints a line, and never into the middle of another. */
    void println(String words) {
        line.println(words);
    }

    @Override
    public void close() {
        stage.ifPresent(Stage::close);
        stage = Optional.empty();
        line.close(); // whichever thread wrote last
    }

    /** A stage of the work, and its bar when it has taken a while. */
    private final class Stage {

        private final String name;
        private final String unit;
        private final long things;
        private final long begin = System.nanoTime();
        private Optional<ProgressBar> bar = Optional.empty();
        private long done;

        Stage(String name, String unit, long things) {
            this.name = name;
            this.unit = unit;
            this.things = things;
        }

        void done(long more) {
            done += more;
            if (bar.isEmpty() && System.nanoTime() - begin >= patience.toNanos()) {
                bar = Optional.of(new ProgressBarBuilder()
                        .setTaskName(name)
                        .setInitialMax(things)
                        .setUnit(" " + unit, 1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .showSpeed(new DecimalFormat("#", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                        .setConsumer(line)
                        .startsFrom(done, Duration.ofNanos(System.nanoTime() - begin))
                        .build());
            } else {
                bar.ifPresent(shown -> shown.stepTo(done));
            }
        }

        void close() {
            bar.ifPresent(ProgressBar::close);
        }
    }

    /** The line on the terminal, which a thread of the bar's own writes. */
    private static final class Line implements ProgressBarConsumer {

        private static final int COLUMNS = 79;
        private static final String BLANK = "\r" + " ".repeat(COLUMNS) + "\r";

        private final Console console;
        private boolean shown;

        Line(Console console) {
            this.console = console;
        }

        @Override
        public int getMaxRenderedLength() {
            return COLUMNS;
        }

        @Override
        public synchronized void accept(String words) {
            shown = true;
            console.err().print("\r" + words);
            console.err().flush();
        }

        synchronized void println(String words) {
            blank();
            console.err().println(words);
        }

        @Override
        public synchronized void close() {
            blank();
        }

        private void blank() {
            if (shown) {
                shown = false;
                console.err().print(BLANK);
                console.err().flush();
            }
        }
    }
}
