/**
 * Act first, paper later: in an emergency somebody solves the problem before the work liaison form is there
 * (工作联络单, S3.5-B6, S3.5-G2). Where the policy of the request allows it, what was done leaves a debt, with who allowed
 * it. The form is due in 24 hours unless configured otherwise; when it is late, a superior is told once.
 * Somebody else than who acted accepts the form and settles the debt; nothing else can.
 * Until all its debts are settled, the request does not close.
 */
@NullMarked
package io.aftercare.intake.liaison;

import org.jspecify.annotations.NullMarked;
