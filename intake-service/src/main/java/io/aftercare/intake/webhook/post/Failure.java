package io.aftercare.intake.webhook.post;

/** Why a letter was not taken. */
public enum Failure {
    /** The name does not exist. */
    UNKNOWN_HOST,
    /** Behind the name is an address that is not on the Internet. */
    ADDRESS_NOT_ALLOWED,
    /** Nobody listens there, or not in time. */
    CONNECT,
    /** The certificate is not trusted, or is for another name. */
    TLS,
    /** The answer did not come to its end in time. */
    TIMEOUT,
    /** What came was no answer by the rules of HTTP, or the connection broke. */
    PROTOCOL,
    /** 3xx: redirects are not followed. */
    REDIRECT,
    /** 410: the receiver wants no more letters. */
    GONE,
    /** Another status than 2xx. */
    STATUS,
    /** We have nothing to send any more: the event is older than what is kept. */
    EXPIRED
}
