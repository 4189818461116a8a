package dev.shopwright.order.stock;

import java.util.Map;

/** Product won't do it, however often it is asked: there is not enough, the price is another, or it is too late. */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> body;

    RefusedException(Map<String, Object> body) {
        super(String.valueOf(body.get("detail")), null, false, false);
        this.code = String.valueOf(body.get("code"));
        this.body = body;
    }

    /** Product's word for the reason, such as {@code insufficient_stock}. */
    public String code() {
        return code;
    }

    /** Product's answer, fit to be passed on. */
    public Map<String, Object> body() {
        return body;
    }
}
