package io.aftercare.kit.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds which parameter of an operation could not be read. Jakarta REST answers 404 for every unreadable path or query
 * parameter and names none; here a path parameter stays 404, because there is no such thing, and the others become 400.
 */
record ParameterDiagnosis(Method operation, UriInfo address, HttpHeaders headers) {
    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            int.class, Integer.class,
            long.class, Long.class,
            short.class, Short.class,
            double.class, Double.class,
            float.class, Float.class);

    Problem problem() {
        for (var parameter : operation.getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class) && !isReadable(parameter)) {
                return Problem.ofStatus(404);
            }
        }
        for (var parameter : operation.getParameters()) {
            if (!isReadable(parameter)) {
                return Problem.invalid(nameOf(parameter), "type", "The value has the wrong type or form");
            }
        }
        return Problem.invalid("", "type", "A parameter or header has the wrong type or form");
    }

    private boolean isReadable(Parameter parameter) {
        var type = BOXED.getOrDefault(parameter.getType(), parameter.getType());
        return type == String.class || valuesOf(parameter).stream().allMatch(text -> isReadable(type, text));
    }

    private static boolean isReadable(Class<?> type, String text) {
        var reader = readerOf(type);
        if (reader == null) {
            return true;
        }
        try {
            reader.setAccessible(true);
            reader.invoke(null, text);
            return true;
        } catch (InvocationTargetException e) {
            return false;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return true;
        }
    }

    private static @Nullable Method readerOf(Class<?> type) {
        for (var name : List.of("valueOf", "fromString", "parse")) {
            for (var method : type.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isAssignableFrom(String.class)) {
                    return method;
                }
            }
        }
        return null;
    }

    private List<String> valuesOf(Parameter parameter) {
        var values = new ArrayList<String>();
        if (parameter.getAnnotation(PathParam.class) instanceof PathParam path) {
            values.addAll(address.getPathParameters().getOrDefault(path.value(), List.of()));
        }
        if (parameter.getAnnotation(QueryParam.class) instanceof QueryParam query) {
            values.addAll(address.getQueryParameters().getOrDefault(query.value(), List.of()));
        }
        if (parameter.getAnnotation(HeaderParam.class) instanceof HeaderParam header) {
            var given = headers.getHeaderString(header.value());
            if (given != null) {
                values.add(given);
            }
        }
        return values;
    }

    private static String nameOf(Parameter parameter) {
        if (parameter.getAnnotation(QueryParam.class) instanceof QueryParam query) {
            return query.value();
        }
        return parameter.getAnnotation(HeaderParam.class) instanceof HeaderParam header
                ? header.value()
                : parameter.getName();
    }
}
