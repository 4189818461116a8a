package dev.shopwright.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.api.file.ShopFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterFieldsTest {

    @TempDir
    Path dir;

    @Test
    void shouldNameWhatOnlyAClusterCanDo() throws IOException {
        var file = Files.writeString(dir.resolve("shop.yaml"), """
                apiVersion: shopwright.dev/v1alpha1
                kind: Shop
                metadata: {name: demo}
                spec:
                  host: demo.localhost
                  sampleData: true
                  storefront: {name: Ridge}
                  mail: {smtp: {host: mail.example.com, secretName: smtp}}
                  logging: {level: WARN}
                  redis: {storage: 2Gi}
                  services:
                    product: {replicas: 2, logging: {level: DEBUG}}
                    order: {logging: {level: DEBUG}}
                """);

        assertThat(ClusterFields.in(ShopFile.read(file)))
                .contains("Without a cluster these fields of %s have no meaning: ".formatted(file)
                        + "spec.host, spec.mail.smtp.secretName, spec.redis, spec.services.product.replicas");
    }
}
