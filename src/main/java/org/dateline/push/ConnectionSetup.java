package org.dateline.push;

import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.util.Timeout;

/**
 * How to speak with a server.
 *
 * @param url any URL of it: credentials go to its host and port alone
 * @param connect how long making a connection may take
 * @param answer how long the server may say nothing
 * @param gzip whether bodies are packed
 */
public record ConnectionSetup(
        URI url, Credentials credentials, Duration connect, Duration answer, Retries retries, boolean gzip) {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** With the usual patience for a connection, and bodies as they are. */
    public ConnectionSetup(URI url, Credentials credentials, Duration answer, Retries retries) {
        this(url, credentials, CONNECT, answer, retries, false);
    }

    /** The same, with bodies packed or not. */
    public ConnectionSetup packed(boolean gzip) {
        return new ConnectionSetup(url, credentials, connect, answer, retries, gzip);
    }

    /** Whether the server is told who the user is. */
    boolean isKnown() {
        return !(credentials instanceof Credentials.None);
    }

    CloseableHttpClient client() {
        BasicCredentialsProvider provider = new BasicCredentialsProvider();
        if (credentials instanceof Credentials.Password(String user, String password)) {
            provider.setCredentials(
                    new AuthScope(HttpHost.create(url)), new UsernamePasswordCredentials(user, password.toCharArray()));
        }
        return HttpClients.custom()
                .setConnectionManager(connections())
                .setDefaultCredentialsProvider(provider)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(answer))
                        .build())
                // what Java is told of proxies: http.proxyHost, https.proxyHost, http.nonProxyHosts …
                .setProxySelector(ProxySelector.getDefault())
                .setUserAgent("Dateline")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    private PoolingHttpClientConnectionManager connections() {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connect))
                        .setSocketTimeout(Timeout.of(answer))
                        .build())
                // a server that refuses a body may say so, and hang up, while it is still being sent
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .responseOutOfOrderStrategy(MonitoringResponseOutOfOrderStrategy.INSTANCE)
                        .build())
                .build();
    }

    /** The header's value by which a bearer token is told to this server and no other. */
    Optional<String> bearer(URI asked) {
        return credentials instanceof Credentials.Token(String token)
                        && HttpHost.create(asked).equals(HttpHost.create(url))
                ? Optional.of("Bearer " + token)
                : Optional.empty();
    }
}
