package dev.shopwright.product.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpInputMessage;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.http.codec.multipart.DefaultPartHttpMessageReader;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.MultipartHttpMessageReader;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Lets a {@link ProductForm} come as a multipart form as well: its fields are read as the JSON ones are. */
class ProductFormReader implements HttpMessageReader<ProductForm> {

    private static final int LARGEST_PART = (int) DataSize.ofMegabytes(1).toBytes();
    private static final int MOST_PARTS = 30;
    private static final String IMAGE = "image";

    private final JsonMapper json;
    private final MultipartHttpMessageReader parts;

    ProductFormReader(JsonMapper json) {
        this.json = json;
        var part = new DefaultPartHttpMessageReader();
        part.setMaxInMemorySize(LARGEST_PART);
        part.setMaxParts(MOST_PARTS);
        this.parts = new MultipartHttpMessageReader(part);
    }

    @Override
    public List<MediaType> getReadableMediaTypes() {
        return List.of(MediaType.MULTIPART_FORM_DATA);
    }

    @Override
    public boolean canRead(ResolvableType type, MediaType mediaType) {
        return type.resolve() == ProductForm.class && MediaType.MULTIPART_FORM_DATA.isCompatibleWith(mediaType);
    }

    @Override
    public Flux<ProductForm> read(ResolvableType type, ReactiveHttpInputMessage message, Map<String, Object> hints) {
        return readMono(type, message, hints).flux();
    }

    @Override
    public Mono<ProductForm> readMono(
            ResolvableType type, ReactiveHttpInputMessage message, Map<String, Object> hints) {
        return parts.readMono(ResolvableType.forClass(MultiValueMap.class), message, hints)
                .flatMap(form -> image(form).map(form(form)::withImage).defaultIfEmpty(form(form)));
    }

    private ProductForm form(MultiValueMap<String, Part> form) {
        var fields = new LinkedHashMap<String, Object>();
        form.forEach((name, values) -> fields.put(name, texts(values)));
        fields.remove(IMAGE);
        try {
            return json.convertValue(fields, ProductForm.class);
        } catch (JacksonException unreadable) {
            throw new DecodingException("form not readable", unreadable);
        }
    }

    private static Object texts(List<Part> values) {
        var texts = values.stream()
                .filter(FormFieldPart.class::isInstance)
                .map(part -> ((FormFieldPart) part).value())
                .toList();
        return texts.size() == 1 ? texts.get(0) : texts;
    }

    private static Mono<Picture> image(MultiValueMap<String, Part> form) {
        return Mono.justOrEmpty(form.getFirst(IMAGE))
                .flatMap(part -> DataBufferUtils.join(part.content(), LARGEST_PART))
                .map(ProductFormReader::bytes)
                .filter(bytes -> bytes.length > 0)
                .map(Picture::new);
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
