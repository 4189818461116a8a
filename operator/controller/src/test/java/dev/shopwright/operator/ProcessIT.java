package dev.shopwright.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.installation.Installation;
import dev.shopwright.operator.installation.OperatorProcess;
import dev.shopwright.operator.test.NeedsApiServer;
import io.fabric8.kubernetes.client.CustomResource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@NeedsApiServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProcessIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Installation installation;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        installation = Installation.bare(folder);
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @Test
    @Order(1)
    void shouldEndWhenItIsAskedTo() throws IOException {
        OperatorProcess operator = installation.fork("usual", Map.of("LOG_FORMAT", "json"));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> installation.log("usual").contains("operator watching"));

        operator.close();

        assertThat(installation.log("usual"))
                .contains("\"level\":\"INFO\"", "\"formattedMessage\":\"operator watching");
    }

    @Test
    @Order(2)
    void shouldSayThatAVariableIsWrong() throws IOException {
        OperatorProcess operator = installation.fork("wrong", Map.of("HTTP_PORT", "http"));

        assertThat(operator.await()).isOne();
        assertThat(installation.log("wrong").lines()).singleElement().asString().contains("HTTP_PORT is 'http'");
    }

    @Test
    @Order(3)
    void shouldSayThatTheDefinitionIsMissing() throws IOException {
        installation
                .admin()
                .apiextensions()
                .v1()
                .customResourceDefinitions()
                .withName(CustomResource.getCRDName(Shop.class))
                .delete();
        Awaitility.await().until(() -> !installation.admin().supports(Shop.class));

        OperatorProcess operator = installation.fork("early", Map.of());

        assertThat(operator.await()).isOne();
        assertThat(installation.log("early").lines())
                .singleElement()
                .asString()
                .contains("definition shops.shopwright.dev is missing");
    }
}
