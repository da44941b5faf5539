/**
 * Announcements: what everybody, or some roles and outlets, must know (公告, S3.7-C3, S2-6.1a), and the pages of the
 * bulletin board (宣传栏, S3.3-C5).
 * An announcement holds from one moment to another, says the same in up to three languages, and is shown to those whom it
 * is meant for; its author may name people who must read it.
 * Readers confirm that they have read; when the text changes, a new edition begins and is to be read anew.
 * What turns out to be wrong is withdrawn, and stays for those who publish.
 */
@NullMarked
package io.aftercare.intake.announcement;

import org.jspecify.annotations.NullMarked;
