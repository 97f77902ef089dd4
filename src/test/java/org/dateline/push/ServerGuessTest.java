package org.dateline.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ServerGuessTest {

    @Test
    void knowsFusekiByTheHeaderOfItsRequests() throws IOException {
        try (StubServer stub = StubServer.fuseki()) {
            ServerGuess guess = ServerGuess.of(Push.toFuseki(stub).setup());

            assertThat(guess.server()).contains(Server.FUSEKI);
            assertThat(guess.reasons()).containsExactly("its header Fuseki-Request-Id");
        }
    }

    @Test
    void knowsVirtuosoByItsName() throws IOException {
        try (StubServer stub = StubServer.virtuoso()) {
            ServerGuess guess = ServerGuess.of(new Push(Server.VIRTUOSO, stub.url("/nowhere")).setup());

            assertThat(guess.server()).contains(Server.VIRTUOSO);
            assertThat(guess.reasons()).containsExactly("its header Server: Virtuoso/07.20.3229 (Linux)");
        }
    }

    @Test
    void knowsARepositoryByItsSize() throws IOException {
        try (StubServer stub = StubServer.start()) {
            assertThat(ServerGuess.of(new Push(Server.RDF4J, stub.url("/repositories/ds/statements")).setup())
                            .server())
                    .contains(Server.RDF4J);
        }
    }

    @Test
    void saysWhatItAskedWhereTheAnswersTellNothing() throws IOException {
        try (StubServer stub = StubServer.start()) {
            ServerGuess guess = ServerGuess.of(new Push(Server.RDF4J, stub.url("/nowhere")).setup());

            assertThat(guess.server()).isEmpty();
            assertThat(guess.reasons())
                    .containsExactly(
                            "GET %s?query=ASK%%7B%%7D: 404".formatted(stub.url("/nowhere")),
                            "GET %s/size: 404".formatted(stub.url("/nowhere")));
        }
    }

    @Test
    void asksWhoOneIsRatherThanWhichServerItIs() {
        try (StubServer stub = StubServer.start()) {
            stub.with((exchange, body) -> {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"facts\"");
                StubServer.answer(exchange, 401, "");
                return true;
            });

            assertThatIOException()
                    .isThrownBy(() -> ServerGuess.of(Push.toFuseki(stub).setup()))
                    .withMessageContaining("asks who you are (401); set DATELINE_USER");
            assertThatIOException()
                    .isThrownBy(() -> ServerGuess.of(Push.toFuseki(stub)
                            .as(new Credentials.Password("analyst", "wr0ng"))
                            .setup()))
                    .withMessageContaining("does not accept the user and password");
        }
    }
}
