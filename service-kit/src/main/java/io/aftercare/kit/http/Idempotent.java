package io.aftercare.kit.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that answers a POST. Opens the one transaction of the request, demands the header
 * {@code Idempotency-Key} (400 without), and stores the answer with the effect, so that a repeated call gets the first
 * answer again (with {@code Idempotency-Replayed: true}), another payload under the same key gets 422, and a call
 * whose first one still runs gets 409. Keys belong to the calling client and live for seven days.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
