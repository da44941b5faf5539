// The merged document in Swagger UI; "Authorize" signs in with the client "console". POSTs get a fresh idempotency key.
const browser = SwaggerUIBundle({
    url: "../openapi.json",
    dom_id: "#browser",
    docExpansion: "none",
    filter: true,
    persistAuthorization: false,
    oauth2RedirectUrl: new URL("swagger-ui/oauth2-redirect.html", location.href).href,
    requestInterceptor: request => {
        if (request.method === "POST" && request.url.includes("/v1/") && !request.headers["Idempotency-Key"]) {
            request.headers["Idempotency-Key"] = crypto.randomUUID();
        }
        return request;
    },
});
browser.initOAuth({ clientId: "console", scopes: "openid", usePkceWithAuthorizationCodeGrant: true });
