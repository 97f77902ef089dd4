package org.dateline.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/**
 * Speaks HTTP with one server. Bodies have a known length and are never sent in chunks, which Virtuoso would answer with
 * 201 and drop. A request that fails for the moment is made again; see {@link Retries}. No redirect is followed, so that
 * no password ever gets to another host.
 */
final class Connection implements AutoCloseable {

    /** With these, servers say that they do not understand a compressed body. */
    private static final Set<Integer> NOT_UNPACKED = Set.of(400, 415, 500, 501);

    private static final int BEGIN = 100;

    private final CloseableHttpClient client;
    private final ConnectionSetup setup;
    private final Consumer<String> notes;
    // remembers after the first challenge how to answer the next
    private final HttpClientContext context = HttpClientContext.create();
    private boolean reached;
    private boolean packing;

    /** @param notes told what a user should know of, in one sentence each */
    Connection(ConnectionSetup setup, Consumer<String> notes) {
        this.setup = setup;
        this.client = setup.client();
        this.notes = notes;
        this.packing = setup.gzip();
    }

    /** A good answer; its headers are there while it is read. */
    interface Answer {

        Optional<String> header(String name);

        InputStream body() throws IOException;
    }

    /** What is made of a good answer. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Answer answer) throws IOException;
    }

    /** Looks what is at a URL, once, whatever the answer. */
    Look look(URI uri) throws IOException {
        Request request = Request.get(uri, "*/*");
        try {
            return client.execute(classic(request, false), context, response -> {
                Map<String, String> headers = new HashMap<>();
                for (Header header : response.getHeaders()) {
                    headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
                }
                try (InputStream body = new ReceivedAnswer(response).body()) {
                    String begin = new String(body.readNBytes(BEGIN), StandardCharsets.UTF_8);
                    return new Look(response.getCode(), headers, begin);
                }
            });
        } catch (IOException e) {
            throw explained(e, request);
        }
    }

    /** Makes a request of which nothing but success is of interest. */
    void send(Request request) throws IOException {
        send(request, answer -> true);
    }

    /**
     * Makes a request, as often as {@link Retries} has it, and reads the answer.
     *
     * @throws RefusedException when the server answers with anything but success
     * @throws IOException when there is no answer
     */
    <T> T send(Request request, Reading<T> reading) throws IOException {
        for (int failed = 1; ; failed++) {
            try {
                return attempt(request, reading);
            } catch (PassingException e) {
                pauseOrGiveUp(failed, e.retryAfter, e.refused);
            } catch (RefusedException e) {
                throw e;
            } catch (IOException e) {
                pauseOrGiveUp(failed, Optional.empty(), explained(e, request));
            }
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private <T> T attempt(Request request, Reading<T> reading) throws IOException {
        boolean packed = packing && request.body().filter(Request.Body::packs).isPresent();
        try {
            return execute(request, packed, reading);
        } catch (RefusedException e) {
            if (!packed || !NOT_UNPACKED.contains(e.status())) {
                throw e;
            }
            T result = execute(request, false, reading);
            packing = false; // only now is it known that the packing was what it did not like
            notes.accept("the server refuses bodies packed with gzip (%s); going on without".formatted(e.status()));
            return result;
        }
    }

    private <T> T execute(Request request, boolean packed, Reading<T> reading) throws IOException {
        T result = client.execute(classic(request, packed), context, response -> {
            reached = true;
            if (response.getCode() / 100 != 2) {
                throw refusal(request, response);
            }
            return reading.read(new ReceivedAnswer(response));
        });
        return result;
    }

    private ClassicHttpRequest classic(Request request, boolean packed) throws IOException {
        ClassicRequestBuilder builder = ClassicRequestBuilder.create(request.method())
                .setUri(request.uri())
                .addHeader("Accept", request.accept());
        setup.bearer(request.uri()).ifPresent(value -> builder.addHeader("Authorization", value));
        if (request.body().isPresent()) {
            Request.Body body = request.body().get();
            builder.setEntity(new ByteArrayEntity(
                    packed ? packed(body.bytes()) : body.bytes(),
                    ContentType.parse(body.type()),
                    packed ? "gzip" : null));
        }
        return builder.build();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 8);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private IOException refusal(Request request, ClassicHttpResponse response) throws IOException {
        RefusedException refused =
                Refusal.of(request, response.getCode(), new ReceivedAnswer(response), setup.isKnown());
        return Retries.isPassing(response.getCode())
                ? new PassingException(refused, new ReceivedAnswer(response).header("Retry-After"))
                : refused;
    }

    /** Returns after the pause, when there is a further try. */
    private void pauseOrGiveUp(int failed, Optional<String> retryAfter, IOException failure) throws IOException {
        if (failed >= setup.retries().tries() || !mayPass(failure)) {
            throw failure;
        }
        Duration pause = setup.retries().pause(failed, retryAfter);
        notes.accept("%s; trying again in %s s".formatted(failure.getMessage(), pause.toSeconds()));
        try {
            setup.retries().sleeper().sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the server", e);
        }
    }

    /** A server that was never there is most likely a slip in the URL; one that was may come back. */
    private boolean mayPass(IOException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return reached
                && !(cause instanceof UnknownHostException)
                && !(cause instanceof SSLException)
                && (!(cause instanceof InterruptedIOException) || cause instanceof ConnectTimeoutException);
    }

    private IOException explained(IOException failure, Request request) {
        String host = request.uri().getAuthority();
        String why = String.valueOf(failure.getMessage());
        if (failure instanceof UnknownHostException) {
            why = "no such host; look at the URL";
        } else if (failure instanceof ConnectTimeoutException) {
            why = "no connection within %s s".formatted(setup.connect().toSeconds());
        } else if (failure instanceof ConnectException && !reached) {
            why = "nobody answers there; does the server run, and is the port right?";
        } else if (failure instanceof SSLHandshakeException) {
            why =
                    ("its certificate is not to be trusted, or it speaks another TLS (%s); a certificate of your own goes into"
                                    + " a trust store, named with DATELINE_JAVA_OPTS=-Djavax.net.ssl.trustStore=FILE")
                            .formatted(why);
        } else if (failure instanceof SSLException) {
            why = "%s; is it http rather than https?".formatted(why);
        } else if (failure instanceof SocketTimeoutException) {
            why = "no answer within %s s; give it longer with --timeout"
                    .formatted(setup.answer().toSeconds());
        } else if (reached && request.length() > 0) {
            why = "the connection broke while %s bytes were on their way (%s)".formatted(request.length(), why);
        }
        return new IOException("%s: %s".formatted(host, why), failure);
    }

    /** An answer in the terms of this room. */
    private record ReceivedAnswer(ClassicHttpResponse response) implements Answer {

        @Override
        public Optional<String> header(String name) {
            return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
        }

        @Override
        public InputStream body() throws IOException {
            HttpEntity entity = response.getEntity();
            return entity == null ? InputStream.nullInputStream() : entity.getContent();
        }
    }

    /** A refusal that may not last. */
    private static final class PassingException extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Optional<String> retryAfter;
        private final RefusedException refused;

        PassingException(RefusedException refused, Optional<String> retryAfter) {
            super(refused);
            this.refused = refused;
            this.retryAfter = retryAfter;
        }
    }
}
