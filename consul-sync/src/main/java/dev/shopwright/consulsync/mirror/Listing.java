package dev.shopwright.consulsync.mirror;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a Service asks to be listed.
 *
 * @param name what Consul is to call it
 * @param port the name of its port, which is what the parts of its endpoints know it by; empty for a port without a name
 * @param tags what its owner has added
 * @param meta what its owner tells of it
 */
record Listing(String name, String port, List<String> tags, Map<String, String> meta) {

    private static final String KEY = "shopwright.dev/";
    private static final String NAME = KEY + "catalog-name";
    private static final String PORT = KEY + "catalog-port";
    private static final String TAGS = KEY + "catalog-tags";
    private static final String META = KEY + "catalog-meta";
    private static final String TRAEFIK = KEY + "catalog-traefik";

    private static final String USUAL_PORT = "http";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads what a Service asks for.
     *
     * @throws InvalidListingException if it can't be done
     */
    static Listing of(Service service, Naming naming) {
        if ("ExternalName".equals(service.getSpec().getType())) {
            throw new InvalidListingException("a Service of type ExternalName has no endpoints to list");
        }
        return new Listing(name(service, naming), port(service), tags(service), meta(service));
    }

    private static String name(Service service, Naming naming) {
        var metadata = service.getMetadata();
        return annotation(service, NAME)
                .map(Listing::checkedName)
                .map(naming::prefixed)
                .orElseGet(() -> naming.service(metadata.getNamespace(), metadata.getName()));
    }

    private static String checkedName(String name) {
        if (!DnsLabel.isOne(name)) {
            throw new InvalidListingException(
                    "%s is '%s', but has to be at most 63 of a-z, 0-9 and '-'".formatted(NAME, name));
        }
        return name;
    }

    private static String port(Service service) {
        var ports = requireNonNullElse(service.getSpec().getPorts(), List.<ServicePort>of());
        var wanted = annotation(service, PORT);
        return ports.stream()
                .filter(port -> wanted.map(text -> isCalled(port, text)).orElseGet(() -> isCalled(port, USUAL_PORT)))
                .findFirst()
                .or(() -> wanted.isPresent() ? Optional.empty() : ports.stream().findFirst())
                .map(port -> requireNonNullElse(port.getName(), ""))
                .orElseThrow(() -> new InvalidListingException(
                        wanted.map(text -> "%s is '%s', but the Service has no such port".formatted(PORT, text))
                                .orElse("the Service has no port")));
    }

    private static boolean isCalled(ServicePort port, String text) {
        return text.equals(port.getName()) || text.equals(String.valueOf(port.getPort()));
    }

    /** One in each line, as a rule of Traefik's may have commas; or in one line, with commas. */
    private static List<String> tags(Service service) {
        var text = annotation(service, TAGS).orElse("");
        var own = Stream.of(text.split(text.contains("\n") ? "\n" : ","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty());
        var traefik = annotation(service, TRAEFIK).filter("true"::equals).map(yes -> "traefik.enable=true");
        return Stream.concat(traefik.stream(), own).distinct().toList();
    }

    private static Map<String, String> meta(Service service) {
        try {
            return JSON.readValue(annotation(service, META).orElse("{}"), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new InvalidListingException(META + " has to be a JSON object with texts, such as {\"team\":\"red\"}");
        }
    }

    private static Optional<String> annotation(Service service, String key) {
        return Optional.ofNullable(service.getMetadata().getAnnotations()).map(annotations -> annotations.get(key));
    }
}
