package org.dateline.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long work is, how fast it goes and how long it still takes: one line that changes, for whoever watches. */
final class Progress implements AutoCloseable {

    private final Optional<ProgressBar> bar;
    private final Line line;

    private Progress(Optional<ProgressBar> bar, Line line) {
        this.bar = bar;
        this.line = line;
    }

    /** That which nobody watches: nothing is shown. */
    static Progress none(Console console) {
        return new Progress(Optional.empty(), new Line(console));
    }

    /** Shown where standard error is a terminal and there is something to do. */
    static Progress on(Console console, String unit, long units) {
        if (!console.watched() || units == 0) {
            return none(console);
        }
        Line line = new Line(console);
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("")
                .setInitialMax(units)
                .setUnit(" " + unit, 1)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed(new DecimalFormat("#", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .setConsumer(line)
                .build();
        return new Progress(Optional.of(bar), line);
    }

    void step(long units) {
        bar.ifPresent(shown -> shown.stepBy(units));
    }

    /** Prints a line, and never into the middle of another. */
    void println(String words) {
        line.println(words);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        line.close(); // whichever thread wrote last
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
