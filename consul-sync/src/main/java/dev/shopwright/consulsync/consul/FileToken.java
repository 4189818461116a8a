package dev.shopwright.consulsync.consul;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A token that lies in a file: a Secret that changes changes the file. */
record FileToken(Path file) implements Token {

    @Override
    public String value() {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ConsulException("the token for Consul can't be read from " + file, e);
        }
    }
}
